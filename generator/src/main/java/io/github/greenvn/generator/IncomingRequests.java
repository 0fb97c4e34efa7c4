package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;

/** Removes webhooks and callbacks: requests that the service sends, and a client does not. */
final class IncomingRequests {

    private IncomingRequests() {}

    static void removeFrom(OpenAPI api) {
        api.setWebhooks(null);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.setCallbacks(null));
        if (api.getComponents() != null) {
            api.getComponents().setCallbacks(null);
        }
    }
}
