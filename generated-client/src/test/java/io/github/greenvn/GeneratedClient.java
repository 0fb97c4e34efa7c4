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

/** A client that is generated from a specification, compiled and loaded, all within a test. */
final class GeneratedClient {

    private final List<Class<?>> apis;

    private GeneratedClient(List<Class<?>> apis) {
        this.apis = apis;
    }

    /** Generates and compiles into a folder; a warning of the compiler is an error. */
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
                .setApiPackage("made.api")
                .setModelPackage("made.model");
        new DefaultGenerator().opts(options.toClientOptInput()).generate();
    }

    private static void compile(Path sources, Path classes) {
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            CompilationTask task = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            told,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    published(),
                                    "-proc:none",
                                    "--release",
                                    "17",
                                    "-Xlint:all",
                                    "-Werror"),
                            null,
                            files.getJavaFileObjectsFromPaths(found(sources, ".java")));
            if (!task.call()) {
                throw new AssertionError("what was generated does not compile without a warning:\n" + told);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an importer compiles against: this client, and the jars that its API names. */
    private static String published() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(target.classes|feign-core|jackson-annotations|jspecify)[^/\\\\]*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Class<?>> load(Path classes) {
        try {
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader());
            return found(classes.resolve("made/api"), ".class").stream()
                    .<Class<?>>map(file -> loaded(loader, file.getFileName().toString()))
                    .toList();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(ClassLoader loader, String file) {
        try {
            return loader.loadClass("made.api." + file.replace(".class", ""));
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

    /** The generated interfaces. */
    List<Class<?>> apis() {
        return apis;
    }
}
