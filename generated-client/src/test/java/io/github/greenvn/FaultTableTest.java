package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.FaultTable.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault leads to one request and to the expected outcome, and reveals no secret, in 64 MiB of heap. */
@Tag("slow")
class FaultTableTest {

    @ParameterizedTest(name = "{0}")
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("io.github.greenvn.FaultTable#rows")
    void theTableHoldsOverTheClientsOwnTransport(Row row) {
        FaultTable.run(row, builder -> builder);
    }

    @Test
    void theTableHasAtLeastSixtyRows() {
        assertThat(FaultTable.rows()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(FaultTable.rowsOfAnyTransport()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void theHeapHasAtMost64MiB() {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(64 << 20);
    }
}
