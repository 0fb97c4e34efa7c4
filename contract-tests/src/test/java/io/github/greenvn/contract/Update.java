package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import java.util.function.UnaryOperator;

/** The updates of an active allocation that succeed. */
enum Update implements Interaction {
    WITHOUT_BODY("an update to any free number, without a body", Wire::withoutBody),
    EVERY_PREFERENCE("an update with every preference", request -> Wire.withBody(request, Shapes::everyPreference)),
    NUMBER_ALONE("an update to a wanted number", request -> Wire.withBody(request, Shapes::numberAlone)),
    STRICT("an update that must meet its preferences", request -> Wire.withBody(request, Shapes::strict));

    private final String description;
    private final UnaryOperator<HttpRequestBuilder> body;

    Update(String description, UnaryOperator<HttpRequestBuilder> body) {
        this.description = description;
        this.body = body;
    }

    @Override
    public PactBuilder in(PactBuilder pact) {
        return given(pact, States.ACTIVE_ALLOCATION)
                .expectsToReceiveHttpInteraction(description, interaction -> interaction
                        .withRequest(request -> body.apply(Wire.update(request)))
                        .willRespondWith(response -> Wire.answer(response, 200, Shapes::swapped)));
    }
}
