package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields of a form that are not plain values, on a method whose body is {@code application/x-www-form-urlencoded}. Comes
 * from {@code encoding} in the specification.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormEncoding {

    /** {@return the names of the objects and lists that are written as {@code name[key]=value}} */
    String[] deepObject() default {};

    /** {@return the names of the fields that are written as JSON} */
    String[] json() default {};
}
