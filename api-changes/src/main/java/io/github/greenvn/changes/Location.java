package io.github.greenvn.changes;

/**
 * The location of a value in an operation and in the Java API.
 *
 * @param operation method and path
 * @param part of the operation, such as "request", "response 200" or "query parameter page"
 * @param path of a property in JSON, such as "data.numbers[]"; empty for the part itself
 * @param before the Java API there in the old state
 * @param after and in the new state
 */
record Location(
        String operation, String part, String path, MessageType messageType, JavaValue before, JavaValue after) {

    Location property(String name) {
        return at(path.isEmpty() ? name : path + "." + name, before.property(name), after.property(name));
    }

    /** Returns the location of the values of a list or of a map. */
    Location inside(String suffix) {
        return at(path + suffix, before, after);
    }

    /** Returns the location of an alternative of a oneOf or anyOf, by the name of its schema. */
    Location alternative(String name) {
        return at(path + "<" + name + ">", JavaValue.of(before.surface(), name), JavaValue.of(after.surface(), name));
    }

    private Location at(String newPath, JavaValue newBefore, JavaValue newAfter) {
        return new Location(operation, part, newPath, messageType, newBefore, newAfter);
    }

    /** Returns its name in Java, in the old state or else in the new one. */
    String javaName() {
        if (isError()) {
            return "`ServiceException." + before.surface().errors().getOrDefault(path, "body()") + "`";
        }
        String java = before.javaName(messageType);
        java = java == null ? after.javaName(messageType) : java;
        if (java == null) {
            return path.isEmpty() ? "the " + part : "`" + path + "`";
        }
        boolean whole = path.isEmpty() && before.argument() == null && after.argument() == null;
        return whole ? (messageType == MessageType.REQUEST ? "a body (" : "the response (") + java + ")" : java;
    }

    /** Returns the key of the operation's methods in {@link SurfaceDiff}. */
    String methods() {
        int space = operation.indexOf(' ');
        return space < 0 ? "" : "op " + Operation.key(operation.substring(0, space), operation.substring(space + 1));
    }

    /** Returns true for the error code, as the runtime reads it. */
    boolean isErrorCode() {
        return isError() && "errorCode()".equals(before.surface().errors().get(path));
    }

    /** Returns true in a response that reaches a caller as an exception. */
    boolean isError() {
        return messageType == MessageType.RESPONSE && !part.startsWith("response 2");
    }

    /** Returns true for a property of an object. */
    boolean isProperty() {
        return !path.isEmpty() && "]}>".indexOf(path.charAt(path.length() - 1)) < 0;
    }
}
