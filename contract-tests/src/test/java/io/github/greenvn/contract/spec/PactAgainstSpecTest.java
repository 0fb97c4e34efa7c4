package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PactAgainstSpecTest {

    @Test
    void everyInteractionFitsTheSpecification() {
        List<PinnedInteraction> pact = PinnedInteraction.written();

        assertThat(pact).isNotEmpty();
        assertThat(PactAgainstSpec.objections(Specification.version1(), pact))
                .as("what greenvn-v1.yaml has against the written pact")
                .isEmpty();
    }
}
