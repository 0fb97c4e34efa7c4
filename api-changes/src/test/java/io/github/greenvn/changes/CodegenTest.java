package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import io.github.greenvn.generator.GreenVnCodegen;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/** Compares the collected Java names with those in the generated sources. */
@Tag("slow")
class CodegenTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../api-spec/src/main/resources/openapi/greenvn-v1.yaml",
                "src/test/resources/greenvn-v2.yaml",
                "src/test/resources/io/github/greenvn/changes/single/greenvn-v1.yaml",
                "src/test/resources/io/github/greenvn/changes/split/greenvn-v1.yaml"
            })
    void namesAreThoseOfTheGeneratedSources(String file) throws IOException {
        JavaSurface surface = Codegen.surface(Path.of(file));

        assertThat(named(surface)).isNotEmpty().isEqualTo(generated(Path.of(file)));
    }

    private static Set<String> named(JavaSurface surface) {
        Set<String> names = new TreeSet<>();
        surface.operations().values().forEach(operation -> operation
                .methods()
                .forEach(method -> names.add(operation.returns() + " " + method)));
        surface.models().values().forEach(model -> {
            model.constants().values().forEach(constant -> names.add(model.name() + "." + constant));
            model.properties().values().forEach(property -> {
                names.add(property.type() + " " + property.owner() + "." + property.getter() + "()");
                names.add(property.owner() + "." + property.field() + "(" + property.type() + ")");
                property.constants().values().forEach(constant -> names.add(property.enumName() + "." + constant));
            });
        });
        return names;
    }

    /** Returns the names in the generated sources, without those that a report leaves out. */
    private Set<String> generated(Path spec) throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveResponses(true);
        GreenVnCodegen codegen = new GreenVnCodegen();
        codegen.setOutputDir(folder.toString());
        List<File> files = new DefaultGenerator()
                .opts(new ClientOptInput()
                        .openAPI(new OpenAPIParser()
                                .readLocation(spec.toString(), null, options)
                                .getOpenAPI())
                        .config(codegen))
                .generate();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> names = new TreeSet<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<File> sources = files.stream()
                    .filter(file -> file.getName().endsWith(".java"))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromFiles(sources));
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().forEach(type -> members("", (ClassTree) type, names));
            }
        }
        return names;
    }

    private static void members(String outer, ClassTree type, Set<String> names) {
        String owner = outer + type.getSimpleName();
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner && inner.getKind() == Tree.Kind.ENUM) {
                members(owner + ".", inner, names);
            } else if (member instanceof VariableTree constant && type.getKind() == Tree.Kind.ENUM) {
                if (constant.getModifiers().getFlags().contains(Modifier.STATIC)
                        && !constant.getName().contentEquals("UNRECOGNISED")) {
                    names.add(owner + "." + constant.getName());
                }
            } else if (member instanceof MethodTree method && type.getKind() != Tree.Kind.ENUM) {
                method(owner, type, method, names);
            }
        }
    }

    private static void method(String owner, ClassTree type, MethodTree method, Set<String> names) {
        String name = method.getName().toString();
        String parameters = method.getParameters().stream()
                .map(parameter -> plain(parameter.getType()))
                .collect(Collectors.joining(", "));
        if (type.getKind() == Tree.Kind.INTERFACE) {
            if (!name.endsWith("WithHttpInfo")) {
                names.add(plain(method.getReturnType()) + " " + owner + "." + name + "(" + parameters + ")");
            }
        } else if (name.matches("get.+") && parameters.isEmpty()) {
            names.add(plain(method.getReturnType()) + " " + owner + "." + name + "()");
        } else if (method.getParameters().size() == 1
                && plain(method.getReturnType()).equals(type.getSimpleName().toString())
                && !name.matches("add.+Item|.*additionalProperties")) {
            names.add(owner + "." + name + "(" + parameters + ")");
        }
    }

    private static String plain(Tree type) {
        return type.toString().replaceAll("@\\w+(\\(\\))? ?", "").replaceAll("\\s*,\\s*", ", ");
    }
}
