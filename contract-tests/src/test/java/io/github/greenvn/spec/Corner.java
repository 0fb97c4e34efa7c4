package io.github.greenvn.spec;

import io.github.greenvn.changes.OpenApiDiff;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.function.Function;

/** Who may object to a specification that changed alone. */
enum Corner {
    /** The pact, as the consumer's tests wrote it. */
    PACT(file -> PactAgainstSpec.objections(file, Inputs.PACT)),
    /** The rule that the pact touches all of the specification. */
    COVERAGE(file -> Coverage.objections(file, Inputs.PACT)),
    /** The specification's own examples. */
    EXAMPLES(Corner::examples),
    /** What the stub answers. */
    STUB(StubAnswers::objections),
    /** The specification before the change, by the rules of openapi-diff. */
    DIFF(Corner::incompatibilities);

    private final Function<OpenApiFile, List<Objection>> objections;

    Corner(Function<OpenApiFile, List<Objection>> objections) {
        this.objections = objections;
    }

    List<Objection> objections(OpenApiFile file) {
        return objections.apply(file);
    }

    private static List<Objection> examples(OpenApiFile file) {
        Schemas schemas = new Schemas(file.root());
        return ExampleFinder.examplesOf(file).stream()
                .flatMap(example -> schemas.violations(example.schema(), file.at(example.location())).stream()
                        .map(violation -> new Objection("example " + example.title(), violation)))
                .sorted()
                .toList();
    }

    private static List<Objection> incompatibilities(OpenApiFile file) {
        OpenAPI changed = OpenApiDiff.parse(file.root().toString());
        return OpenApiDiff.incompatibilities(Inputs.ORIGINAL, changed).stream()
                .map(each -> new Objection(location(each), "openapi-diff finds an incompatible change"))
                .sorted()
                .toList();
    }

    /** As the other checks name a location: "updateGreenVn", "updateGreenVn request" or "updateGreenVn 200". */
    private static String location(OpenApiDiff.Incompatibility change) {
        return (change.operationId() + " " + change.part())
                .strip()
                .replaceFirst(" operation$", "")
                .replaceFirst(" response ", " ");
    }

    /** What the corners compare with, read once. */
    private static final class Inputs {

        static final List<PinnedInteraction> PACT = PinnedInteraction.written();
        static final OpenAPI ORIGINAL =
                OpenApiDiff.parse(Specification.version1().root().toString());
    }
}
