package io.github.greenvn.spec;

import java.util.List;
import java.util.function.Function;
import org.openapitools.openapidiff.core.OpenApiCompare;

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
    DIFF(file -> SpecDiff.objections(
            OpenApiCompare.fromContents(Inputs.ORIGINAL, file.root().toString())));

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
                .flatMap(example -> schemas.faults(example.schema(), file.at(example.location())).stream()
                        .map(fault -> new Objection("example " + example.title(), fault)))
                .sorted()
                .toList();
    }

    /** What the corners compare with, read once. */
    private static final class Inputs {

        static final List<PinnedInteraction> PACT = PinnedInteraction.written();
        static final String ORIGINAL = Specification.version1().root().toString();
    }
}
