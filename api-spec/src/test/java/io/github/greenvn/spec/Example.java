package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * An example in an OpenAPI file.
 *
 * @param title what it is an example of, for people, such as "updateGreenVn 409 vendor"
 * @param location where its value is in the file
 * @param schema where the schema is that it has to fit
 */
public record Example(String title, JsonPointer location, JsonPointer schema) {}
