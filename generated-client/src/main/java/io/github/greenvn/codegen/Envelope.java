package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a generated interface: where its service's answers say whether they are a success, and why not. Each part is a list
 * of JSON pointers (RFC 6901), of which the first that can be read counts; empty where the answers do not have it. It
 * comes from {@code x-envelope} in the specification.
 *
 * <p>Without the annotation the places are those of Lead Assist, which are the defaults here: at the top, as v1 has them
 * (source: the vendor's page for creating an allocation), or in {@code response}, as the vendor's newer page has them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Envelope {

    /** {@return where a false, or a word for it such as "failure", tells of an error, whatever the HTTP status} */
    String[] success() default {"/success", "/response/status"};

    /** {@return where the HTTP status is repeated} */
    String[] status() default {"/status", "/http_code", "/response/code"};

    /** {@return where the service's own error code is} */
    String[] code() default {"/code", "/response/error_data/code"};

    /** {@return where the reason is, for a human} */
    String[] message() default {"/message", "/response/error_data/message", "/response/error_data/description"};
}
