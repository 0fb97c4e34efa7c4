package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Removes header parameters that OpenAPI ignores because media types and security schemes define them. */
final class IgnoredHeaders {

    private static final Set<String> NAMES = Set.of("accept", "authorization", "content-type");

    private IgnoredHeaders() {}

    static void removeFrom(OpenAPI api) {
        api.getPaths().values().forEach(item -> {
            remove(api, item.getParameters());
            item.readOperations().forEach(operation -> remove(api, operation.getParameters()));
        });
    }

    private static void remove(OpenAPI api, @Nullable List<Parameter> parameters) {
        if (parameters != null) {
            parameters.removeIf(each -> isOne(ModelUtils.getReferencedParameter(api, each)));
        }
    }

    private static boolean isOne(@Nullable Parameter parameter) {
        return parameter != null
                && "header".equals(parameter.getIn())
                && NAMES.contains(parameter.getName().toLowerCase(Locale.ROOT));
    }
}
