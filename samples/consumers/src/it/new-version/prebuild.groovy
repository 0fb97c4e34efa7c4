// Copies the client's module into this folder, and adds version 2 to it as docs/versions.md says.
import org.codehaus.plexus.util.FileUtils

def checkout = new File(repository)
def v2 = new File(checkout, 'api-changes/src/test/resources/greenvn-v2.yaml')
def specs = 'api-spec/src/main/resources/openapi'
FileUtils.copyFile(new File(checkout, 'pom.xml'), new File(basedir, 'pom.xml'))
FileUtils.copyDirectoryStructure(new File(checkout, specs), new File(basedir, specs))
FileUtils.copyFile(v2, new File(basedir, "$specs/greenvn-v2.yaml"))
FileUtils.copyFile(new File(checkout, 'generated-client/pom.xml'), new File(basedir, 'generated-client/pom.xml'))
FileUtils.copyDirectoryStructure(
        new File(checkout, 'generated-client/src/main'), new File(basedir, 'generated-client/src/main'))

def block = (new File(checkout, 'docs/versions.md').text =~ /(?s)```xml\n(\s*<execution>\s*<id>v2<.*?<\/execution>)/)[0][1]
def pom = new File(basedir, 'generated-client/pom.xml')
pom.text = pom.text.replaceFirst(/(?s)<id>v1<.*?<\/execution>/) { v1 -> "$v1\n$block" }

// Leaves what a build before a schema was renamed, and before a template was changed, would have left.
def generated = 'generated-client/target/generated-sources/openapi-v1'
FileUtils.copyDirectoryStructure(new File(checkout, generated), new File(basedir, generated))
def model = new File(basedir, "$generated/src/main/java/io/github/greenvn/v1/model")
new File(model, 'Renamed.java').text = 'no Java'
new File(model, 'Region.java') << 'no Java'
return true
