package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.ProviderState;
import io.github.greenvn.v1.model.GreenVnResponse;

/** The readings of an allocation that fail. */
enum ReadError implements ErrorInteraction {
    BAD_PARAMETER("a reading that is called malformed", Errors.BAD_PARAMETER),
    UNKNOWN_CREDENTIALS("a reading with unknown credentials", Errors.BAD_CREDENTIALS, States.UNKNOWN_CREDENTIALS),
    UNAUTHORIZED("a reading that is called unauthorized", Errors.UNAUTHORIZED),
    OTHER_TENANT(
            "a reading of another tenant's allocation",
            Errors.FORBIDDEN,
            States.ACTIVE_ALLOCATION,
            States.OTHER_TENANT),
    UNKNOWN_ALLOCATION("a reading of an unknown allocation", Errors.NOT_FOUND, States.NO_ALLOCATION),
    THROTTLED("a reading above the request limit", Errors.THROTTLED, States.ACTIVE_ALLOCATION, States.THROTTLED),
    TIMEOUT("a reading that takes the service too long", Errors.TIMEOUT),
    INTERNAL("a reading that the service fails at", Errors.INTERNAL),
    BAD_GATEWAY("a reading that a gateway fails at", Errors.BAD_GATEWAY),
    UNAVAILABLE("a reading while the service is unavailable", Errors.UNAVAILABLE);

    private final String description;
    private final ServiceError error;
    private final ProviderState[] states;

    ReadError(String description, ServiceError error) {
        this(description, error, States.ACTIVE_ALLOCATION, States.failing(error));
    }

    ReadError(String description, ServiceError error, ProviderState... states) {
        this.description = description;
        this.error = error;
        this.states = states;
    }

    @Override
    public PactBuilder addTo(PactBuilder pact) {
        return given(pact, states).expectsToReceiveHttpInteraction(description, interaction -> interaction
                .withRequest(HttpMessages::read)
                .willRespondWith(response -> HttpMessages.response(
                        response, error.status(), envelope -> JsonBodies.error(envelope, error))));
    }

    @Override
    public GreenVnResponse call(String url) {
        return Client.read(url);
    }

    @Override
    public ServiceError error() {
        return error;
    }
}
