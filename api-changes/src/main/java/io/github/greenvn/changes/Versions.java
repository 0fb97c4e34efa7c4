package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Two states of a specification, each with its Java API; both APIs are empty if there is none for one of them. */
record Versions(Spec before, Spec after, JavaSurface javaBefore, JavaSurface javaAfter) {

    static Versions of(Spec before, Spec after) {
        return new Versions(before, after, JavaSurface.EMPTY, JavaSurface.EMPTY);
    }

    static Versions withJava(Spec before, Spec after) {
        boolean both =
                before.java().problem().isEmpty() && after.java().problem().isEmpty();
        return both
                ? new Versions(
                        before, after, before.java().surface(), after.java().surface())
                : of(before, after);
    }

    boolean haveJava() {
        return !javaBefore.equals(JavaSurface.EMPTY) || !javaAfter.equals(JavaSurface.EMPTY);
    }

    boolean haveSameModels() {
        return javaBefore.models().keySet().equals(javaAfter.models().keySet());
    }

    JavaValue parameter(JavaSurface surface, Operation operation, @Nullable JsonNode parameter) {
        JavaOperation java = surface.operations().get(operation.key());
        if (java == null || parameter == null) {
            return JavaValue.NONE;
        }
        return new JavaValue(
                surface,
                null,
                null,
                java.parameters().get(parameter.path("name").asText()));
    }

    JavaValue body(JavaSurface surface, Operation operation) {
        JavaOperation java = surface.operations().get(operation.key());
        return JavaValue.of(surface, java == null ? null : java.body());
    }

    JavaValue response(JavaSurface surface, Operation operation) {
        JavaOperation java = surface.operations().get(operation.key());
        return JavaValue.of(surface, java == null ? null : java.response());
    }
}
