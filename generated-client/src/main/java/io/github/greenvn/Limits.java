package io.github.greenvn;

/**
 * The limits of what is sent and read.
 *
 * @param responseBytes the maximum size of a response body, compressed or not
 * @param responseTokens the maximum number of JSON tokens in it; a tree of many tokens takes much more memory than its bytes
 * @param pathValueLength the maximum length of a path argument
 * @param reservedInPath true if a path argument may contain characters that are reserved in a path
 */
record Limits(int responseBytes, int responseTokens, int pathValueLength, boolean reservedInPath) {

    /** The default limits: a hundred times the size of a typical response of Lead Assist. */
    static final Limits DEFAULT = new Limits(1 << 20, 10_000, 128, false);

    Limits withResponseBytes(int max) {
        return new Limits(
                check("maxResponseBytes", max, 1024, 1 << 30), responseTokens, pathValueLength, reservedInPath);
    }

    Limits withResponseTokens(int max) {
        return new Limits(
                responseBytes, check("maxResponseTokens", max, 100, 1_000_000_000), pathValueLength, reservedInPath);
    }

    Limits withPathValueLength(int max) {
        return new Limits(responseBytes, responseTokens, check("maxPathValueLength", max, 1, 8192), reservedInPath);
    }

    Limits withReservedInPath(boolean allow) {
        return new Limits(responseBytes, responseTokens, pathValueLength, allow);
    }

    private static int check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max + "; got " + value);
        }
        return value;
    }
}
