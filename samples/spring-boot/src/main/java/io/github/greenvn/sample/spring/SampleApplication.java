package io.github.greenvn.sample.spring;

import io.github.greenvn.spring.stub.AutoConfigureLeadAssistStub;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The application. It calls a stub that it starts itself, unless the profile {@code live} is active. */
@SpringBootApplication
public class SampleApplication {

    /** Calls a stub instead of the billed service. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!live")
    @AutoConfigureLeadAssistStub
    static class StubConfiguration {}

    /**
     * Runs the application until it is stopped.
     *
     * @param arguments properties, as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }
}
