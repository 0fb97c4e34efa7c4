package io.github.greenvn.stub;

import java.time.InstantSource;
import java.util.function.Supplier;

/** A builder of {@link LeadAssistStub}s. Not thread-safe. */
public final class LeadAssistStubBuilder {

    private int port;
    private Supplier<Seed> seed = Seed::standard;
    private InstantSource time = InstantSource.system();

    LeadAssistStubBuilder() {}

    /**
     * Sets the port to listen on. Default: 0, any free port.
     *
     * @param port the port, or 0 for any free port
     * @return this builder
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public LeadAssistStubBuilder port(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + port);
        }
        this.port = port;
        return this;
    }

    /**
     * Sets the initial state. Default: {@link Seed#standard()}.
     *
     * @param seed the initial state
     * @return this builder
     */
    public LeadAssistStubBuilder seed(Seed seed) {
        this.seed = () -> seed;
        return this;
    }

    /**
     * Sets the clock of the rate limit. Default: the system's clock.
     *
     * @param time the clock
     * @return this builder
     */
    public LeadAssistStubBuilder time(InstantSource time) {
        this.time = time;
        return this;
    }

    /**
     * Starts a stub.
     *
     * @return the running stub
     * @throws com.github.tomakehurst.wiremock.common.FatalStartupException if the port is in use
     */
    public LeadAssistStub start() {
        return new LeadAssistStub(this);
    }

    int port() {
        return port;
    }

    /** {@return the seed; the standard seed is parsed on each call} */
    Seed seed() {
        return seed.get();
    }

    InstantSource time() {
        return time;
    }
}
