package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * An example in an OpenAPI file.
 *
 * @param title a description, such as "updateGreenVn 409 vendor"
 * @param location the location of its value in the file
 * @param schema the location of its schema
 */
public record Example(String title, JsonPointer location, JsonPointer schema) {}
