package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The separator of a list or of an object in a query. Without it, an object is OpenAPI's {@code deepObject}, and a list has
 * the form of its method's lists.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Separator {

    /**
     * {@return the separator, encoded: {@code &} between the parameters that a list's items or an object's properties are, and
     *     another one between the parts of a single parameter}
     */
    String value();
}
