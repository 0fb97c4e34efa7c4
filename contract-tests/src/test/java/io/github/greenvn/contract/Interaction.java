package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.util.List;
import java.util.stream.Stream;

/** A request of the client and the service's response to it. */
interface Interaction {

    String CONSUMER = "greenvn-client";
    String PROVIDER = "lead-assist";

    /** A first pact, which fills Pact's catalogue of matchers: it must not be filled by several threads at once. */
    V4Pact FIRST = new PactBuilder(CONSUMER, PROVIDER, PactSpecVersion.V4).toPact();

    /** {@return the pact, with this interaction added} */
    PactBuilder addTo(PactBuilder pact);

    /** Makes the request with the real client. */
    GreenVnResponse call(String url);

    /** {@return a pact of this interaction alone} */
    default V4Pact toPact() {
        return addTo(new PactBuilder(CONSUMER, PROVIDER, PactSpecVersion.V4)).toPact();
    }

    /** {@return this interaction in Pact's model} */
    default SynchronousHttp toPactInteraction() {
        return (SynchronousHttp) toPact().getInteractions().get(0);
    }

    /** {@return its name in the tests' tables, such as "Update.STRICT"} */
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
