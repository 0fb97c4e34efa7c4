package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a specification becomes one of which OpenAPI Generator makes our client. Their order matters; where it
 * does, a comment says why.
 */
final class Preparation {

    private final OpenAPI api;

    Preparation(OpenAPI api) {
        this.api = api;
    }

    /**
     * Rewrites the specification, before it is checked.
     *
     * @param location the file or the URL of the specification
     * @param rules the generator's option {@code openapiNormalizer}
     */
    void rewrite(@Nullable String location, Map<String, String> rules) {
        // All others follow references, which would never end in a circle.
        Completeness.rejectCircles(api);
        // All others rely on paths and responses, and change an operation without changing an equal one.
        Completeness.fillIn(api);
        reduce(location, rules);
        chooseBodies();
        rewriteSchemas();
        // Bodies that are only written differently are equal by now, and remain one type.
        Successes.unify(api);
    }

    /** Removes what is not generated. */
    private void reduce(@Nullable String location, Map<String, String> rules) {
        Security security = new Security(api);
        // Operations that are not selected count, too.
        security.complete(location);
        // What callbacks use belongs to what is not selected.
        Set<String> unused = Selection.apply(api, rules);
        IncomingRequests.removeFrom(api);
        security.removeParameters();
        IgnoredParameters.removeFrom(api);
        // A default response that is a success must not be removed as an error.
        Successes.fillIn(api);
        ErrorModels.removeFrom(api, unused);
    }

    private void chooseBodies() {
        // All that follows asks for the types of schemas.
        Types.putNullLast(api);
        MediaTypes.choose(api);
        // Until here, binary data has decided between the media types.
        Forms.markFiles(api);
    }

    private void rewriteSchemas() {
        // Leaves parts of allOf empty, which are then removed.
        Keywords.replace(api);
        Lists.unify(api);
        // Makes a single alternative a part, which is then no choice.
        Compositions.simplify(api);
        // Leaves no alternatives, which the next step would lose.
        Choices.replace(api);
        Compositions.unify(api);
        Redefinitions.unify(api);
    }

    /**
     * Marks operations and schemas for the templates. This is last: the check still needs the security schemes, and operations
     * that are left out do not count.
     *
     * @return properties of the whole client, for the templates
     */
    Map<String, Object> mark() {
        Forms.markEncodings(api);
        Servers.mark(api);
        Access.mark(api);
        Map<String, Object> properties = new HashMap<>();
        properties.put("securitySchemes", new Security(api).mark());
        properties.put("specifiedServer", Text.literal(Servers.top(api)));
        Envelopes.describe(api).ifPresent(envelope -> properties.put("envelope", envelope));
        return properties;
    }
}
