package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The locations in a response body that report success or an error, on a generated interface. Each element is a list of
 * JSON pointers (RFC 6901), of which the first whose value can be read applies; an empty list if the responses have no such
 * value. Comes from {@code x-envelope} in the specification.
 *
 * <p>The defaults are Lead Assist's locations and apply without the annotation too: at the top level, as in v1 (source: the
 * vendor's page for creating an allocation), or in {@code response}, as on the vendor's newer page.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Envelope {

    /** {@return the locations of the success flag; false or a word such as "failure" reports an error, whatever the
     *     HTTP status is} */
    String[] success() default {"/success", "/response/status"};

    /** {@return the locations of the repeated HTTP status; a 4xx or 5xx reports an error, whatever the HTTP status
     *     is} */
    String[] status() default {"/status", "/http_code", "/response/code"};

    /** {@return the locations of the service's error code} */
    String[] code() default {"/code", "/response/error_data/code"};

    /** {@return the locations of the error message} */
    String[] message() default {"/message", "/response/error_data/message", "/response/error_data/description"};
}
