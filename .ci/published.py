"""What a repository that was deployed to must hold: python3 published.py REPOSITORY VERSION FORBIDDEN-TEXT…"""
import hashlib, json, pathlib, sys, zipfile
from xml.etree import ElementTree

repository, version, forbidden = pathlib.Path(sys.argv[1]), sys.argv[2], [text.encode() for text in sys.argv[3:]]
POM = "{http://maven.apache.org/POM/4.0.0}"
DEMANDED = ["name", "description", "url", "licenses/license/url", "developers/developer/name", "scm/url", "scm/connection"]
JARS = ["greenvn-api-changes", "greenvn-api-spec", "greenvn-client", "greenvn-generator", "greenvn-spring-boot-starter",
        "greenvn-stub"]
PACTS = "greenvn-contract-tests"
problems = []


def entries(file):
    """The bytes of a file, or of each entry of a jar, jars in jars too."""
    if file.suffix != ".jar":
        yield file.name, file.read_bytes()
        return
    with zipfile.ZipFile(file) as jar:
        for name in jar.namelist():
            yield "%s!%s" % (file.name, name), name.encode() + jar.read(name)


def check_pom(file):
    pom = ElementTree.parse(file).getroot()
    for path in DEMANDED:
        if not (pom.findtext("/".join(POM + step for step in path.split("/"))) or "").strip():
            problems.append("%s: no %s" % (file.name, path))
    if pom.findtext(POM + "version") != version:
        problems.append("%s: not version %s" % (file.name, version))
    if b"SNAPSHOT" in file.read_bytes():
        problems.append("%s: names a snapshot" % file.name)
    if pom.find(POM + "parent") is not None:
        problems.append("%s: has a parent, which an importer would have to fetch" % file.name)


def check_sbom(file):
    sbom = json.loads(file.read_text("utf-8"))
    if sbom.get("bomFormat") != "CycloneDX" or sbom["metadata"]["component"]["version"] != version:
        problems.append("%s: not an SBOM of version %s" % (file.name, version))
    if "client" in file.name and not any(part["name"] == "feign-core" for part in sbom["components"]):
        problems.append("%s: does not name Feign" % file.name)


for module in sorted(folder for folder in repository.glob("io/github/greenvn/*") if folder.is_dir()):
    prefix = module / version / ("%s-%s" % (module.name, version))
    wanted = [".pom", "-cyclonedx.json"] + ([".jar", "-sources.jar", "-javadoc.jar"] if module.name in JARS else [])
    wanted += ["-pacts.jar"] if module.name == PACTS else []
    for file in [pathlib.Path(str(prefix) + end) for end in wanted]:
        for needed in [file, pathlib.Path(str(file) + ".asc")]:
            if not needed.exists():
                problems.append("%s is missing" % needed.name)
    check_pom(pathlib.Path(str(prefix) + ".pom"))
    check_sbom(pathlib.Path(str(prefix) + "-cyclonedx.json"))

bom = ElementTree.parse(repository / "io/github/greenvn/greenvn-bom" / version / ("greenvn-bom-%s.pom" % version))
managed = {dependency.findtext(POM + "artifactId") for dependency in bom.iter(POM + "dependency")}
if managed != {*JARS, PACTS}:
    problems.append("greenvn-bom manages %s" % sorted(managed))

names = {folder.name for folder in repository.glob("io/github/greenvn/*")}
problems += ["%s is not published" % name for name in JARS + [PACTS, "greenvn-bom"] if name not in names]
problems += ["%s is published" % name for name in names - {*JARS, PACTS, "greenvn-bom", "greenvn-parent"}]
log = pathlib.Path(str(repository) + ".log").read_text("utf-8", "replace")
problems += ["Javadoc: " + line for line in log.splitlines() if ": warning: " in line]
files = [file for file in repository.rglob("*") if file.is_file()]
for file in files:
    if file.suffix in (".jar", ".pom", ".json"):
        for algorithm in ("md5", "sha1"):
            sum_file = pathlib.Path("%s.%s" % (file, algorithm))
            if not sum_file.exists() or sum_file.read_text() != hashlib.new(algorithm, file.read_bytes()).hexdigest():
                problems.append("%s: no %s of it" % (file.name, algorithm))
        for name, data in entries(file):
            problems += ["%s names %s" % (name, text.decode()) for text in forbidden if text in data]
print("%d artifacts, %d files: %s" % (len(names), len(files), "\n  ".join(["problems:"] + problems) if problems else "complete"))
sys.exit(bool(problems))
