package io.github.greenvn;

import feign.MethodMetadata;

/** Creates the writers of other media types than JSON. Their classes are loaded only where they are used. */
final class OtherBodyWriters {

    private OtherBodyWriters() {}

    static BodyWriter of(String contentType, String operation, MethodMetadata metadata, ApiContext api) {
        String type = ContentTypes.essence(contentType);
        if (ContentTypes.isJson(type)) {
            return new JsonBodyWriter(operation, metadata.bodyType(), api);
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> new FormBodyWriter(operation, metadata, api);
            case "multipart/form-data" -> new MultipartBodyWriter(operation, metadata, api);
            default -> new PlainBodyWriter(operation, contentType, api);
        };
    }
}
