package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class UpdateContractTest {

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact withoutBody(PactBuilder pact) {
        return Update.WITHOUT_BODY.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "withoutBody")
    void withoutABodyNeitherBytesNorATypeAreSent(MockServer server) throws IOException {
        Arrived.withoutBody(server, url -> assertSwapped(Client.update(url, null)));
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact everyPreference(PactBuilder pact) {
        return Update.EVERY_PREFERENCE.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "everyPreference")
    void everyPreferenceIsSent(MockServer server) {
        assertSwapped(Client.update(server.getUrl(), Requests.everyPreference()));
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact numberAlone(PactBuilder pact) {
        return Update.NUMBER_ALONE.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "numberAlone")
    void whatIsNotSetIsNotSent(MockServer server) {
        assertSwapped(Client.update(server.getUrl(), Requests.numberAlone()));
    }

    @Pact(consumer = Interaction.CONSUMER)
    public V4Pact strict(PactBuilder pact) {
        return Update.STRICT.in(pact).toPact();
    }

    @Test
    @PactTestFor(pactMethod = "strict")
    void strictnessIsSentAsText(MockServer server) {
        assertSwapped(Client.update(server.getUrl(), Requests.strict()));
    }

    private static void assertSwapped(GreenVnResponse response) {
        assertThat(response.getSuccess()).isTrue();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getData())
                .isEqualTo(new GreenVnAllocation()
                        .connectionId("abcd12345")
                        .apartyNumbers(List.of("+910000000011"))
                        .bpartyNumbers(List.of("+910000000021"))
                        .usage(GreenVnAllocation.UsageEnum.TWOWAY)
                        .state(GreenVnAllocation.StateEnum.ACTIVE)
                        .greenVn(Shapes.NUMBER)
                        .greenvnId(Wire.GREEN_VN_ID));
    }
}
