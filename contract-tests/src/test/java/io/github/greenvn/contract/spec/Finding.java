package io.github.greenvn.contract.spec;

/**
 * A difference of a response from its specification. It has no value of the response.
 *
 * @param pointer a JSON pointer in the response, which has a status, headers and a body, such as "/body/data/green_vn"
 * @param seen what the response has there
 * @param specified what the specification says there
 * @param location where the specification says so, a JSON pointer that starts with #
 */
public record Finding(String pointer, String seen, String specified, String location) {

    @Override
    public String toString() {
        return pointer + ": " + seen + "; the specification: " + specified + " (" + location + ")";
    }
}
