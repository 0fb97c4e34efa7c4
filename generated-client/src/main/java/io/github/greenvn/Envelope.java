package io.github.greenvn;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a generated interface: where its service's answers say whether they are a success, and why not. Each part is a JSON
 * pointer (RFC 6901), or empty where the answers do not have it. Without the annotation the places are those of Lead
 * Assist's v1, which are the defaults here. It comes from {@code x-envelope} in the specification.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Envelope {

    /** {@return where a false, or a word for it such as "failure", tells of an error, whatever the HTTP status} */
    String success() default "/success";

    /** {@return where the HTTP status is repeated} */
    String status() default "/status";

    /** {@return where the service's own error code is} */
    String code() default "/code";

    /** {@return where the reason is, for a human} */
    String message() default "/message";
}
