package io.github.greenvn;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;

/**
 * What the operations of one API share. It holds what is known of the API's classes, and so lives with the API and not with
 * the client.
 */
record ApiContext(
        BaseUrl baseUrl,
        Credentials credentials,
        ObjectMapper mapper,
        RequiredProperties inRequests,
        RequiredProperties inResponses,
        ErrorDecoder errors) {

    static ApiContext of(Class<?> api, BaseUrl baseUrl, Credentials credentials) {
        ObjectMapper mapper = Json.mapper(BodyReader.LIMIT);
        return new ApiContext(
                baseUrl,
                credentials,
                mapper,
                RequiredProperties.ofRequests(mapper),
                RequiredProperties.ofResponses(mapper),
                new ErrorDecoder(mapper, ErrorEnvelope.Locations.of(api), credentials));
    }
}
