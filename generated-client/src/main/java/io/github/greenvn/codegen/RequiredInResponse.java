package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the getter of a property that the specification requires of the service. A response without it may still be
 * readable, but is reported as drift.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiredInResponse {

    /** {@return true if the property may be null} */
    boolean nullable() default false;
}
