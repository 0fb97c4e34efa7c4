package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The security schemes whose secrets a request of a generated method carries together. Of several requirements, one is
 * enough. A method without any sends HTTP Basic credentials, unless it is marked with {@link WithoutCredentials}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(SecurityRequirement.AnyOf.class)
public @interface SecurityRequirement {

    /** {@return the names of the schemes, each a {@link SecurityScheme} of the interface; empty if no secret is needed} */
    String[] value();

    /** The alternatives of a method. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface AnyOf {

        /** {@return the alternatives} */
        SecurityRequirement[] value();
    }
}
