package io.github.greenvn.stub;

import java.util.List;

/** An allocation, with the properties of the specification's {@code GreenVnAllocation}. Immutable. */
record Allocation(
        String connectionId,
        List<String> apartyNumbers,
        List<String> bpartyNumbers,
        String usage,
        String state,
        String greenVn,
        String greenvnId) {

    boolean active() {
        return state.equals("active");
    }

    /** {@return a copy of this allocation with another number} */
    Allocation withNumber(VirtualNumber number) {
        return new Allocation(connectionId, apartyNumbers, bpartyNumbers, usage, state, number.greenvn(), greenvnId);
    }
}
