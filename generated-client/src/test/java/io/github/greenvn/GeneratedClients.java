package io.github.greenvn;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Clients that a test generates from specifications, without their unsupported operations, compiles in one run of the
 * compiler, and loads.
 */
final class GeneratedClients {

    private final Path classes;
    private final ClassLoader loader;

    private GeneratedClients(Path classes) throws IOException {
        this.classes = classes;
        this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClients.class.getClassLoader());
    }

    /** Generates and compiles clients into a folder. Fails on compiler warnings. */
    static GeneratedClients of(List<Path> specs, Path folder) {
        specs.forEach(spec -> generate(spec, folder));
        Path classes = folder.resolve("classes");
        compile(folder.resolve("src/main/java"), classes);
        try {
            return new GeneratedClients(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(Path spec, Path folder) {
        CodegenConfigurator options = new CodegenConfigurator()
                .setGeneratorName("greenvn")
                .setInputSpec(spec.toString())
                .setOutputDir(folder.toString())
                .addAdditionalProperty("unsupportedOperations", "skip")
                .setApiPackage(apiPackage(spec))
                .setModelPackage(apiPackage(spec).replace(".api", ".model"));
        new DefaultGenerator().opts(options.toClientOptInput()).generate();
    }

    private static String apiPackage(Path spec) {
        return "generated." + spec.getFileName().toString().replaceAll("\\W", "_") + ".api";
    }

    private static void compile(Path sources, Path classes) {
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            CompilationTask task = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            output,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    compileClassPath(),
                                    "-proc:none",
                                    "--release",
                                    "17",
                                    "-Xlint:all",
                                    "-Werror"),
                            null,
                            files.getJavaFileObjectsFromPaths(found(sources, ".java")));
            if (!task.call()) {
                throw new AssertionError("the generated code does not compile without warnings:\n" + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the class path that users compile with: this client and the compile-scope dependencies of its POM. */
    private static String compileClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(target.classes|feign-core|jackson-annotations|jspecify)[^/\\\\]*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the generated interfaces of a specification. */
    List<Class<?>> apis(Path spec) {
        return found(classes.resolve(apiPackage(spec).replace('.', '/')), ".class").stream()
                .<Class<?>>map(file -> loaded(
                        apiPackage(spec) + "." + file.getFileName().toString().replace(".class", "")))
                .toList();
    }

    private Class<?> loaded(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> found(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
