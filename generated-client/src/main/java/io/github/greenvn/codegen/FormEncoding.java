package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields of a form that are not plain values, and the media types of its files, on a method whose body is {@code
 * application/x-www-form-urlencoded} or {@code multipart/form-data}. Comes from {@code encoding} in the specification.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormEncoding {

    /** {@return the names of the objects and lists that are written as {@code name[key]=value}} */
    String[] deepObject() default {};

    /** {@return the names of the fields that are written as JSON} */
    String[] json() default {};

    /** {@return the media types that files can have, each as {@code name: image/png, image/jpeg}} */
    String[] contentTypes() default {};
}
