package io.github.greenvn.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PactAgainstSpecTest {

    @Test
    void everyInteractionFitsTheSpecification() {
        List<WrittenInteraction> pact = WrittenInteraction.written();

        assertThat(pact).isNotEmpty();
        assertThat(PactAgainstSpec.violations(Specification.version1(), pact))
                .as("violations of greenvn-v1.yaml by the written pact")
                .isEmpty();
    }
}
