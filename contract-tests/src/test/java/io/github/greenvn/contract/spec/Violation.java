package io.github.greenvn.spec;

/**
 * What one corner of the contract has against another.
 *
 * @param place where, such as "updateGreenVn request /preferences/region"
 * @param message what is wrong there
 */
public record Objection(String place, String message) implements Comparable<Objection> {

    @Override
    public int compareTo(Objection other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
