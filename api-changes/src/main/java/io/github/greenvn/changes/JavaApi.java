package io.github.greenvn.changes;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The Java API of a specification, as far as it can be generated.
 *
 * @param problem why there is none; "" if there is one
 */
record JavaApi(JavaSurface surface, String problem) {

    static JavaApi of(Path spec) {
        try {
            return new JavaApi(Codegen.surface(spec), "");
        } catch (NoClassDefFoundError e) {
            return new JavaApi(JavaSurface.EMPTY, "greenvn-generator is not on the class path");
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage())
                    .lines()
                    .map(String::strip)
                    .limit(2)
                    .collect(Collectors.joining(" "));
            return new JavaApi(
                    JavaSurface.EMPTY, "no client of " + spec.getFileName() + " can be generated: " + reason);
        }
    }
}
