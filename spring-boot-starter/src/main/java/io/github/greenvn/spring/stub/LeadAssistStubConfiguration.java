package io.github.greenvn.spring.stub;

import io.github.greenvn.spring.LeadAssistConnectionDetails;
import io.github.greenvn.stub.LeadAssistStub;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts a stub, and lets the client call it. */
@Configuration(proxyBeanMethods = false)
final class LeadAssistStubConfiguration {

    @Bean(destroyMethod = "close")
    LeadAssistStub leadAssistStub() {
        return LeadAssistStub.start();
    }

    @Bean
    LeadAssistConnectionDetails stubLeadAssistConnectionDetails(LeadAssistStub stub) {
        return new StubConnectionDetails(stub);
    }

    private record StubConnectionDetails(LeadAssistStub stub) implements LeadAssistConnectionDetails {

        @Override
        public String baseUrl() {
            return stub.baseUrl();
        }

        @Override
        public String apiKey() {
            return stub.apiKey();
        }

        @Override
        public String apiToken() {
            return stub.apiToken();
        }
    }
}
