package io.github.greenvn.spring.stub;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * An annotation for a test class or a configuration class that starts a {@link io.github.greenvn.stub.LeadAssistStub} with
 * the application context, as a bean, and stops it with the context. The auto-configured client calls it, whatever the
 * properties and the customizers say.
 *
 * <p>Tests that share a context share the stub: inject it, and {@link io.github.greenvn.stub.LeadAssistStub#reset() reset}
 * it before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(LeadAssistStubConfiguration.class)
public @interface AutoConfigureLeadAssistStub {}
