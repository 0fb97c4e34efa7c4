package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.ProviderState;
import io.github.greenvn.v1.model.GreenVnAllocation.StateEnum;
import io.github.greenvn.v1.model.GreenVnResponse;

/** The readings of an allocation that succeed. */
enum Read implements Interaction {
    ACTIVE("a reading of an active allocation", States.ACTIVE_ALLOCATION, StateEnum.ACTIVE),
    DEALLOCATED("a reading of a deallocated allocation", States.DEALLOCATED, StateEnum.VAULT);

    final StateEnum state;
    private final String description;
    private final ProviderState given;

    Read(String description, ProviderState given, StateEnum state) {
        this.description = description;
        this.given = given;
        this.state = state;
    }

    @Override
    public PactBuilder addTo(PactBuilder pact) {
        return given(pact, given).expectsToReceiveHttpInteraction(description, interaction -> interaction
                .withRequest(HttpMessages::read)
                .willRespondWith(response -> HttpMessages.response(
                        response, 200, envelope -> JsonBodies.allocation(envelope, state.getValue()))));
    }

    @Override
    public GreenVnResponse call(String url) {
        return Client.read(url);
    }
}
