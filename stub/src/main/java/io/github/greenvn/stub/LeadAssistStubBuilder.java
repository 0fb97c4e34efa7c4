package io.github.greenvn.stub;

import java.time.InstantSource;
import java.util.function.Supplier;

/** Settings of a {@link LeadAssistStub}. Not thread-safe. */
public final class LeadAssistStubBuilder {

    private int port;
    private Supplier<Seed> seed = Seed::standard;
    private InstantSource time = InstantSource.system();

    LeadAssistStubBuilder() {}

    /**
     * Where it listens.
     *
     * @param port the port, or 0 for any free one, which is the default
     * @return this builder
     * @throws IllegalArgumentException if there is no such port
     */
    public LeadAssistStubBuilder port(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + port);
        }
        this.port = port;
        return this;
    }

    /**
     * What it starts with.
     *
     * @param seed the seed; {@link Seed#standard()} by default
     * @return this builder
     */
    public LeadAssistStubBuilder seed(Seed seed) {
        this.seed = () -> seed;
        return this;
    }

    /**
     * What it counts its minutes by.
     *
     * @param time the source of time; the system's by default
     * @return this builder
     */
    public LeadAssistStubBuilder time(InstantSource time) {
        this.time = time;
        return this;
    }

    /**
     * Starts a stub.
     *
     * @return the stub, which answers already
     */
    public LeadAssistStub start() {
        return new LeadAssistStub(copy());
    }

    /** {@return these settings, as they are now} */
    LeadAssistStubBuilder copy() {
        LeadAssistStubBuilder copy = new LeadAssistStubBuilder().port(port).time(time);
        copy.seed = seed;
        return copy;
    }

    int port() {
        return port;
    }

    /** {@return its seed; the standard one is read anew each time} */
    Seed seed() {
        return seed.get();
    }

    StubState session(Seed state) {
        return new StubState(state, time);
    }
}
