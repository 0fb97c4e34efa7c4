package io.github.greenvn.sample.spring;

import io.github.greenvn.spring.stub.AutoConfigureLeadAssistStub;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** An annotation for the tests of the application, which share one that is running with a stub. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("live")
@AutoConfigureLeadAssistStub
@AutoConfigureMockMvc
@Import(Outage.class)
@Tag("slow")
@interface SampleTest {}
