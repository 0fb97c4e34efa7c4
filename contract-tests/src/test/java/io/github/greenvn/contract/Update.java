package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.ProviderState;
import io.github.greenvn.v1.model.GreenVnResponse;

/** The updates of an active allocation that succeed. */
enum Update implements Interaction {
    WITHOUT_BODY("an update to any free number, without a body", Variant.NO_BODY, States.FREE_LANDLINE),
    NUMBER_ALONE("an update to a wanted number", Variant.NUMBER_ALONE, States.FREE_LANDLINE),
    REGION_ALONE("an update to a number of a region", Variant.REGION_ALONE, States.FREE_LANDLINE),
    NUMBER_TYPE_ALONE("an update to a number of a type", Variant.NUMBER_TYPE_ALONE, States.FREE_LANDLINE),
    PIN_CODE_ALONE("an update to a number of a pin code", Variant.PIN_CODE_ALONE, States.FREE_LANDLINE),
    STRICTNESS_ALONE("an update without preferences", Variant.STRICTNESS_ALONE, States.FREE_LANDLINE),
    STRICT("an update that must meet its preferences", Variant.STRICT, States.FREE_MOBILE),
    NOT_STRICT("an update that need not meet its preferences", Variant.NOT_STRICT, States.FREE_LANDLINE),
    EVERY_PREFERENCE("an update with every preference", Variant.EVERY_PREFERENCE, States.FREE_LANDLINE);

    final Variant variant;
    private final String description;
    private final ProviderState pool;

    Update(String description, Variant variant, ProviderState pool) {
        this.description = description;
        this.variant = variant;
        this.pool = pool;
    }

    @Override
    public PactBuilder addTo(PactBuilder pact) {
        return given(pact, States.ACTIVE_ALLOCATION, pool)
                .expectsToReceiveHttpInteraction(description, interaction -> interaction
                        .withRequest(request -> variant.in(HttpMessages.update(request)))
                        .willRespondWith(response -> HttpMessages.response(
                                response, 200, envelope -> JsonBodies.allocation(envelope, "active"))));
    }

    @Override
    public GreenVnResponse call(String url) {
        return Client.update(url, variant.request());
    }
}
