package io.github.greenvn.codegen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the setter of an alias of a property. Comes from {@code x-aliases} in the specification. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AliasOf {

    /** {@return the property's own name} */
    String value();
}
