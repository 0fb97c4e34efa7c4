package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Pact;
import java.util.List;
import java.util.stream.Stream;

/** One request of the client and the service's answer to it. Written once; each test takes it from here. */
interface Interaction {

    String CONSUMER = "greenvn-client";
    String PROVIDER = "lead-assist";

    /** {@return the pact, with this interaction added} */
    PactBuilder in(PactBuilder pact);

    /** {@return a pact of this interaction alone} */
    default V4Pact alone() {
        return in(new PactBuilder(CONSUMER, PROVIDER, PactSpecVersion.V4)).toPact();
    }

    default PactBuilder given(PactBuilder pact, ProviderState... states) {
        for (ProviderState state : states) {
            pact.given(state.getName(), state.getParams());
        }
        return pact;
    }

    /** {@return what the interactions of the whole contract are called} */
    static List<String> descriptions() {
        return Stream.<Interaction>concat(Stream.of(Update.values()), Stream.of(Rejection.values()))
                .map(interaction -> interaction.alone().getInteractions().get(0).getDescription())
                .toList();
    }
}
