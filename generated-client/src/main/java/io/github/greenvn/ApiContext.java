package io.github.greenvn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.codegen.SpecifiedServer;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;
import io.github.greenvn.internal.json.Schemas;

/**
 * The state that all operations of one API share. It refers to the API's classes, so it belongs to the API's proxy and not
 * to the client, which may outlive them.
 */
record ApiContext(
        Servers servers,
        Limits limits,
        Authorization authorization,
        ObjectMapper mapper,
        RequiredProperties inRequests,
        RequiredProperties inResponses,
        Schemas schemas,
        ErrorDecoder errors) {

    static ApiContext of(Class<?> api, Servers servers, Limits limits, Authorization authorization) {
        Class<?> generated = generated(api);
        ObjectMapper mapper = Json.mapper(limits.responseBytes(), limits.responseTokens());
        return new ApiContext(
                servers,
                limits,
                authorization,
                mapper,
                RequiredProperties.ofRequests(mapper),
                RequiredProperties.ofResponses(mapper),
                new Schemas(mapper),
                new ErrorDecoder(mapper, ErrorEnvelope.Locations.of(generated), isLeadAssist(generated)));
    }

    /** Returns the interface with the annotations: a caller's may extend it, by one level, as Feign has it. */
    private static Class<?> generated(Class<?> api) {
        return api.isAnnotationPresent(SpecifiedServer.class) || api.getInterfaces().length == 0
                ? api
                : api.getInterfaces()[0];
    }

    private static boolean isLeadAssist(Class<?> api) {
        SpecifiedServer server = api.getAnnotation(SpecifiedServer.class);
        return server != null && Servers.isLeadAssist(server);
    }
}
