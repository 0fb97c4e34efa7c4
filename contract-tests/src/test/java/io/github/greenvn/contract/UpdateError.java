package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.ProviderState;
import io.github.greenvn.v1.model.GreenVnResponse;

/** The updates of an allocation that fail. */
enum UpdateError implements ErrorInteraction {
    NO_FREE_NUMBER(
            "an update whose preferences no free number meets",
            Variant.STRICT,
            Errors.NO_FREE_NUMBER,
            States.ACTIVE_ALLOCATION,
            States.NO_FREE_NUMBER),
    BAD_PARAMETER(
            "an update to a number of an unknown pin code",
            Variant.PIN_CODE_ALONE,
            Errors.BAD_PARAMETER,
            States.ACTIVE_ALLOCATION,
            States.UNKNOWN_PIN_CODE),
    REGION_NOT_SUPPORTED(
            "an update to a number of an unsupported region",
            Variant.REGION_ALONE,
            Errors.REGION_NOT_SUPPORTED,
            States.ACTIVE_ALLOCATION,
            States.UNSUPPORTED_REGION),
    INVALID_NUMBER(
            "an update to an invalid number",
            Variant.NUMBER_ALONE,
            Errors.INVALID_NUMBER,
            States.ACTIVE_ALLOCATION,
            States.INVALID_NUMBER),
    UNKNOWN_CREDENTIALS(
            "an update with unknown credentials", Variant.NO_BODY, Errors.BAD_CREDENTIALS, States.UNKNOWN_CREDENTIALS),
    UNAUTHORIZED("an update that is called unauthorized", Errors.UNAUTHORIZED),
    OTHER_TENANT(
            "an update of another tenant's allocation",
            Variant.NO_BODY,
            Errors.FORBIDDEN,
            States.ACTIVE_ALLOCATION,
            States.OTHER_TENANT),
    UNKNOWN_ALLOCATION("an update of an unknown allocation", Variant.NO_BODY, Errors.NOT_FOUND, States.NO_ALLOCATION),
    NUMBER_IN_USE(
            "an update to a number in use",
            Variant.NUMBER_ALONE,
            Errors.NUMBER_IN_USE,
            States.ACTIVE_ALLOCATION,
            States.NUMBER_IN_USE),
    THROTTLED(
            "an update above the request limit",
            Variant.NO_BODY,
            Errors.THROTTLED,
            States.ACTIVE_ALLOCATION,
            States.THROTTLED),
    TIMEOUT("an update that takes the service too long", Errors.TIMEOUT),
    INTERNAL("an update that the service fails at", Errors.INTERNAL),
    BAD_GATEWAY("an update that a gateway fails at", Errors.BAD_GATEWAY),
    UNAVAILABLE("an update while the service is unavailable", Errors.UNAVAILABLE);

    private final String description;
    private final Variant variant;
    private final ServiceError error;
    private final ProviderState[] states;

    UpdateError(String description, ServiceError error) {
        this(description, Variant.NO_BODY, error, States.ACTIVE_ALLOCATION, States.failing(error));
    }

    UpdateError(String description, Variant variant, ServiceError error, ProviderState... states) {
        this.description = description;
        this.variant = variant;
        this.error = error;
        this.states = states;
    }

    @Override
    public PactBuilder addTo(PactBuilder pact) {
        return given(pact, states).expectsToReceiveHttpInteraction(description, interaction -> interaction
                .withRequest(request -> variant.in(HttpMessages.update(request)))
                .willRespondWith(response -> HttpMessages.response(
                        response, error.status(), envelope -> JsonBodies.error(envelope, error))));
    }

    @Override
    public GreenVnResponse call(String url) {
        return Client.update(url, variant.request());
    }

    @Override
    public ServiceError error() {
        return error;
    }
}
