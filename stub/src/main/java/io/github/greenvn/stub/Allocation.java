package io.github.greenvn.stub;

import java.util.List;

/** An allocation, in the seed and in answers with the names of the specification's GreenVnAllocation. */
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

    /** {@return this allocation with another number; all else is inherited} */
    Allocation with(VirtualNumber number) {
        return new Allocation(connectionId, apartyNumbers, bpartyNumbers, usage, state, number.greenvn(), greenvnId);
    }
}
