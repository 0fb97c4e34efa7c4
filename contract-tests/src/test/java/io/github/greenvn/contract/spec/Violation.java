package io.github.greenvn.contract.spec;

/**
 * A violation of the contract.
 *
 * @param location its location, such as "updateGreenVn request /preferences/region"
 * @param message a description
 */
public record Violation(String location, String message) implements Comparable<Violation> {

    @Override
    public int compareTo(Violation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return location + ": " + message;
    }
}
