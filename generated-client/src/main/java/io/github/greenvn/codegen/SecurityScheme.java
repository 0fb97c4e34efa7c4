package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A security scheme of the specification, on a generated interface. An interface without any is of a specification whose
 * only schemes are HTTP Basic.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(SecurityScheme.All.class)
public @interface SecurityScheme {

    /** The form in which a secret is sent. */
    enum Type {
        /** HTTP Basic, of the credentials. */
        BASIC,
        /** The token of HTTP Bearer, OAuth 2 or OpenID Connect, in the header {@code Authorization}. */
        BEARER,
        /** An API key in a header. */
        HEADER,
        /** An API key in the query. */
        QUERY,
        /** An API key in a cookie. */
        COOKIE
    }

    /** {@return the name of the scheme in the specification} */
    String name();

    /** {@return the form in which its secret is sent} */
    Type type();

    /** {@return the name of the header, query parameter or cookie that has an API key; otherwise empty} */
    String parameter() default "";

    /** The security schemes of an interface. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {

        /** {@return the schemes} */
        SecurityScheme[] value();
    }
}
