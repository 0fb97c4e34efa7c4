package io.github.greenvn.contract.spec;

import io.github.greenvn.spec.ExampleFinder;
import io.github.greenvn.spec.OpenApiFile;
import io.github.greenvn.spec.Schemas;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.function.BiFunction;

/** The checks that a specification has to pass, each of which can report that the specification changed alone. */
enum ContractCheck {
    /** Compares it with the pact that the consumer's tests wrote. */
    PACT((file, validator) -> PactAgainstSpec.violations(file, validator, Inputs.PACT)),
    /** Requires that the pact covers all of it. */
    COVERAGE((file, validator) -> Coverage.violations(file, Inputs.PACT)),
    /** Validates its own examples. */
    EXAMPLES((file, validator) -> examples(file)),
    /** Validates responses of the stub. */
    STUB((file, validator) -> StubResponses.violations(validator)),
    /** Compares it with the specification before the change, by the rules of openapi-diff. */
    DIFF((file, validator) -> incompatibilities(file));

    private final BiFunction<OpenApiFile, SpecValidator, List<Violation>> violations;

    ContractCheck(BiFunction<OpenApiFile, SpecValidator, List<Violation>> violations) {
        this.violations = violations;
    }

    List<Violation> violations(OpenApiFile file, SpecValidator validator) {
        return violations.apply(file, validator);
    }

    private static List<Violation> examples(OpenApiFile file) {
        Schemas schemas = new Schemas(file.root());
        return ExampleFinder.examplesOf(file).stream()
                .flatMap(example -> schemas.violations(example.schema(), file.at(example.location())).stream()
                        .map(violation -> new Violation("example " + example.title(), violation)))
                .sorted()
                .toList();
    }

    private static List<Violation> incompatibilities(OpenApiFile file) {
        OpenAPI changed = OpenApiDiff.parse(file.root().toString());
        return OpenApiDiff.incompatibilities(Inputs.ORIGINAL, changed).stream()
                .map(each -> new Violation(location(each), "openapi-diff finds an incompatible change"))
                .sorted()
                .toList();
    }

    /** Names a location as the other checks do: "updateGreenVn", "updateGreenVn request" or "updateGreenVn 200". */
    private static String location(OpenApiDiff.Incompatibility change) {
        return (change.operationId() + " " + change.part())
                .strip()
                .replaceFirst(" operation$", "")
                .replaceFirst(" response ", " ");
    }

    /** The inputs of the checks, read once. */
    private static final class Inputs {

        static final List<WrittenInteraction> PACT = WrittenInteraction.written();
        static final OpenAPI ORIGINAL =
                OpenApiDiff.parse(Specification.version1().root().toString());
    }
}
