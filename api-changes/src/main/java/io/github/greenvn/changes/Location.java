package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The location of a value in an operation and in the Java API.
 *
 * @param operation method and path
 * @param part of the operation, such as "request", "response 200" or "query parameter page"
 * @param path of a property in JSON, such as "data.numbers[]"; empty for the part itself
 * @param text true for a value that is sent as text, whatever its type
 * @param before the Java API there in the old state
 * @param after and in the new state
 * @param oldSource the place in the old file; null if it is not known
 * @param newSource and in the new one, or of what surrounds a removed value
 */
record Location(
        String operation,
        String part,
        String path,
        MessageType messageType,
        boolean text,
        JavaValue before,
        JavaValue after,
        @Nullable Source oldSource,
        @Nullable Source newSource) {

    /** Returns the location of a part of an operation, without Java names. */
    static Location of(String operation, String part, MessageType messageType) {
        return new Location(operation, part, "", messageType, false, JavaValue.NONE, JavaValue.NONE, null, null);
    }

    Location withJava(JavaValue newBefore, JavaValue newAfter) {
        return new Location(operation, part, path, messageType, text, newBefore, newAfter, oldSource, newSource);
    }

    Location asText() {
        return new Location(operation, part, path, messageType, true, before, after, oldSource, newSource);
    }

    /** Returns the same location, with the places of two nodes as far as they are known. */
    Location at(JsonNode old, JsonNode current) {
        return at(LocatedNode.source(old), LocatedNode.source(current));
    }

    /** Returns the same location, with the places of a keyword of two nodes. */
    Location at(JsonNode old, JsonNode current, String keyword) {
        return at(LocatedNode.source(old, keyword), LocatedNode.source(current, keyword));
    }

    private Location at(@Nullable Source old, @Nullable Source current) {
        return new Location(
                operation,
                part,
                path,
                messageType,
                text,
                before,
                after,
                old == null ? oldSource : old,
                current == null ? newSource : current);
    }

    Location property(String name) {
        return to(path.isEmpty() ? name : path + "." + name, before.property(name), after.property(name));
    }

    /** Returns the location of the values of a list or of a map. */
    Location inside(String suffix) {
        return to(path + suffix, before, after);
    }

    /** Returns the location of an alternative of a oneOf or anyOf, by the name of its schema. */
    Location alternative(String name) {
        return to(path + "<" + name + ">", JavaValue.of(before.surface(), name), JavaValue.of(after.surface(), name));
    }

    private Location to(String newPath, JavaValue newBefore, JavaValue newAfter) {
        return new Location(operation, part, newPath, messageType, text, newBefore, newAfter, oldSource, newSource);
    }

    /** Returns its name in Java, in the old state or else in the new one. */
    String javaName() {
        if (isError()) {
            return Report.code("ServiceException." + before.surface().errors().getOrDefault(path, "body()"));
        }
        String java = before.javaName(messageType);
        java = java == null ? after.javaName(messageType) : java;
        if (java == null) {
            return path.isEmpty() ? "the " + Report.escaped(part) : Report.code(path);
        }
        boolean whole = path.isEmpty() && before.argument() == null && after.argument() == null;
        return whole ? (messageType == MessageType.REQUEST ? "a body (" : "the response (") + java + ")" : java;
    }

    /** Returns the key of the operation's methods in {@link SurfaceDiff}. */
    String methods() {
        int space = operation.indexOf(' ');
        return space < 0 ? "" : "op " + Operation.key(operation.substring(0, space), operation.substring(space + 1));
    }

    /** Returns the Java changes that another type of the value explains: of a property, or of a method. */
    String[] typeKeys() {
        if (before.property() != null) {
            return new String[] {before.property().key()};
        }
        return isProperty() ? new String[0] : new String[] {methods()};
    }

    /** Returns true for the error code, as the runtime reads it. */
    boolean isErrorCode() {
        return isError() && "errorCode()".equals(before.surface().errors().get(path));
    }

    /** Returns true in a response that reaches a caller as an exception. */
    boolean isError() {
        return part.startsWith("response ") && !part.startsWith("response 2");
    }

    /** Returns true for a whole parameter. */
    boolean isParameter() {
        return path.isEmpty() && part.contains(" parameter ");
    }

    /** Returns true for a property of an object. */
    boolean isProperty() {
        return !path.isEmpty() && "]}>".indexOf(path.charAt(path.length() - 1)) < 0;
    }
}
