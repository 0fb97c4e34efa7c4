package io.github.greenvn;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
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

/** A client that a test generates from a specification, compiles and loads. */
final class GeneratedClient {

    private final List<Class<?>> apis;

    private GeneratedClient(List<Class<?>> apis) {
        this.apis = apis;
    }

    /** Generates and compiles a client into a folder. Fails on compiler warnings. */
    static GeneratedClient of(Path spec, Path folder) {
        generate(spec, folder);
        Path classes = folder.resolve("classes");
        compile(folder.resolve("src/main/java"), classes);
        return new GeneratedClient(load(classes));
    }

    static void generate(Path spec, Path folder) {
        CodegenConfigurator options = new CodegenConfigurator()
                .setGeneratorName("greenvn")
                .setInputSpec(spec.toString())
                .setOutputDir(folder.toString())
                .setApiPackage("generated.api")
                .setModelPackage("generated.model");
        new DefaultGenerator().opts(options.toClientOptInput()).generate();
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

    private static List<Class<?>> load(Path classes) {
        try {
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
            return found(classes.resolve("generated/api"), ".class").stream()
                    .<Class<?>>map(file -> loaded(loader, file.getFileName().toString()))
                    .toList();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(ClassLoader loader, String file) {
        try {
            return loader.loadClass("generated.api." + file.replace(".class", ""));
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

    /** Returns the generated interfaces. */
    List<Class<?>> apis() {
        return apis;
    }
}
