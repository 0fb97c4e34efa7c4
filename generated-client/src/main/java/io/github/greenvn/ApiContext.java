package io.github.greenvn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;

/**
 * The state that all operations of one API share. It refers to the API's classes, so it belongs to the API's proxy and not
 * to the client, which may outlive them.
 */
record ApiContext(
        BaseUrl baseUrl,
        Limits limits,
        Credentials credentials,
        ObjectMapper mapper,
        RequiredProperties inRequests,
        RequiredProperties inResponses,
        ErrorDecoder errors) {

    static ApiContext of(Class<?> api, BaseUrl baseUrl, Limits limits, Credentials credentials) {
        ObjectMapper mapper = Json.mapper(limits.responseBytes(), limits.responseTokens());
        return new ApiContext(
                baseUrl,
                limits,
                credentials,
                mapper,
                RequiredProperties.ofRequests(mapper),
                RequiredProperties.ofResponses(mapper),
                new ErrorDecoder(mapper, ErrorEnvelope.Locations.of(api), credentials));
    }
}
