package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks a path: its parameters have to be described, and it may have a query of constants and of parameters. */
final class PathTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private static final Pattern QUERY_PART = Pattern.compile("[\\w.~-]+(=([\\w.~:@,/-]+|\\{[^{}]+}))?");

    private final OpenAPI api;
    private final String path;
    private final List<Parameter> parameters;
    private final Consumer<String> problem;

    PathTemplate(OpenAPI api, String path, List<Parameter> parameters, Consumer<String> problem) {
        this.api = api;
        this.path = path.replaceAll("#.*", "");
        this.parameters = parameters;
        this.problem = problem;
    }

    static Set<String> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void check() {
        Set<String> variables = variables(path);
        Set<String> described = names("path");
        if (!variables.equals(described)) {
            problem.accept("its path has the parameters " + variables + ", but " + described
                    + " are described; describe each that the path has");
        }
        if (path.contains("?")) {
            checkQuery(path.substring(path.indexOf('?') + 1));
        }
    }

    private void checkQuery(String query) {
        Set<String> names = new HashSet<>(names("query"));
        for (String part : query.split("&", -1)) {
            if (!QUERY_PART.matcher(part).matches()) {
                problem.accept("its path has a query of other parts than a, a=b and a={b}; describe it by parameters");
                return;
            }
            if (!names.add(part.replaceAll("=.*", ""))) {
                problem.accept("its path has a query with " + part + ", which is described twice");
            }
        }
        Set<String> inQuery = variables(query);
        if (parameters.stream()
                .anyMatch(each -> inQuery.contains(each.getName()) && ParameterCheck.isList(api, each))) {
            problem.accept("its path has a list in a query; describe it by a query parameter");
        }
    }

    private Set<String> names(String in) {
        return parameters.stream()
                .filter(parameter -> in.equals(parameter.getIn()))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
