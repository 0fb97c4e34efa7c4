package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes parameters that are never sent: headers that OpenAPI ignores because media types and security schemes define them,
 * and path parameters of which the path has no trace.
 */
final class IgnoredParameters {

    private static final Logger LOGGER = LoggerFactory.getLogger(IgnoredParameters.class);

    private static final Set<String> HEADERS = Set.of("accept", "authorization", "content-type");

    private IgnoredParameters() {}

    static void removeFrom(OpenAPI api) {
        api.getPaths().forEach((path, item) -> {
            remove(api, item, IgnoredParameters::isHeader);
            Set<String> described = lists(item)
                    .flatMap(List::stream)
                    .map(each -> ModelUtils.getReferencedParameter(api, each))
                    .filter(IgnoredParameters::isInPath)
                    .map(Parameter::getName)
                    .collect(Collectors.toSet());
            if (described.containsAll(PathTemplate.variables(path))) {
                remove(api, item, parameter -> isInPath(parameter) && isIgnored(parameter.getName(), path));
            }
        });
    }

    private static Stream<List<Parameter>> lists(PathItem item) {
        return Stream.concat(
                Stream.ofNullable(item.getParameters()),
                item.readOperations().stream().flatMap(each -> Stream.ofNullable(each.getParameters())));
    }

    private static void remove(OpenAPI api, PathItem item, Predicate<Parameter> ignored) {
        lists(item)
                .forEach(list -> list.removeIf(each -> {
                    Parameter parameter = ModelUtils.getReferencedParameter(api, each);
                    return parameter != null && ignored.test(parameter);
                }));
    }

    private static boolean isHeader(Parameter parameter) {
        return "header".equals(parameter.getIn())
                && parameter.getName() != null
                && HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean isInPath(@Nullable Parameter parameter) {
        return parameter != null && "path".equals(parameter.getIn()) && parameter.getName() != null;
    }

    /** Returns false, too, for a name in a path such as {@code /x/:id} or {@code /x/<id>}, which would be sent as it stands. */
    private static boolean isIgnored(String name, String path) {
        if (path.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        LOGGER.warn("{} describes the path parameter {}, which the path does not have: it is ignored", path, name);
        return true;
    }
}
