package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.util.List;
import java.util.stream.Stream;

/** One request of the client and the service's answer to it. Written once; each test takes it from here. */
interface Interaction {

    String CONSUMER = "greenvn-client";
    String PROVIDER = "lead-assist";

    /** {@return the pact, with this interaction added} */
    PactBuilder in(PactBuilder pact);

    /** Has the real client make the request. */
    GreenVnResponse call(String url);

    /** {@return a pact of this interaction alone} */
    default V4Pact alone() {
        return in(new PactBuilder(CONSUMER, PROVIDER, PactSpecVersion.V4)).toPact();
    }

    /** {@return this interaction, as Pact has it} */
    default SynchronousHttp pinned() {
        return (SynchronousHttp) alone().getInteractions().get(0);
    }

    /** {@return what the tests' tables call it, such as "Update.STRICT"} */
    default String id() {
        return getClass().getSimpleName() + "." + this;
    }

    default PactBuilder given(PactBuilder pact, ProviderState... states) {
        for (ProviderState state : states) {
            pact.given(state.getName(), state.getParams());
        }
        return pact;
    }

    /** {@return the interactions of the whole contract} */
    static List<Interaction> all() {
        return Stream.<Interaction[]>of(Update.values(), UpdateError.values(), Read.values(), ReadError.values())
                .flatMap(Stream::of)
                .toList();
    }
}
