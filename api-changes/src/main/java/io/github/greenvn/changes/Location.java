package io.github.greenvn.changes;

/**
 * Where in an operation a value is, and where a caller of the Java API meets it.
 *
 * @param operation method and path
 * @param part of the operation, such as "request", "answer 200" or "query parameter page"
 * @param path of a property in JSON, such as "data.numbers[]"; empty for the part itself
 * @param before what Java has there on the old side
 * @param after and on the new side
 */
record Place(String operation, String part, String path, Side side, JavaValue before, JavaValue after) {

    Place property(String name) {
        return at(path.isEmpty() ? name : path + "." + name, before.property(name), after.property(name));
    }

    /** A value in a list or in a map. */
    Place inside(String suffix) {
        return at(path + suffix, before, after);
    }

    /** One of the schemas that there may be, by its name. */
    Place alternative(String name) {
        return at(path + "<" + name + ">", JavaValue.of(before.surface(), name), JavaValue.of(after.surface(), name));
    }

    private Place at(String newPath, JavaValue newBefore, JavaValue newAfter) {
        return new Place(operation, part, newPath, side, newBefore, newAfter);
    }

    /** How Java calls it, on the old side or else on the new one. */
    String subject() {
        if (isError()) {
            return "`ServiceException." + before.surface().errors().getOrDefault(path, "body()") + "`";
        }
        String java = before.subject(side);
        java = java == null ? after.subject(side) : java;
        if (java == null) {
            return path.isEmpty() ? "the " + part : "`" + path + "`";
        }
        boolean whole = path.isEmpty() && before.argument() == null && after.argument() == null;
        return whole ? (side == Side.REQUEST ? "a body (" : "the answer (") + java + ")" : java;
    }

    /** What of the operation's methods changed with it. */
    String methods() {
        int space = operation.indexOf(' ');
        return space < 0 ? "" : "op " + Operation.key(operation.substring(0, space), operation.substring(space + 1));
    }

    /** Whether it is what the runtime takes for an error's code. */
    boolean isErrorCode() {
        return isError() && "errorCode()".equals(before.surface().errors().get(path));
    }

    /** Whether it is in an answer that reaches a caller as an exception. */
    boolean isError() {
        return side == Side.RESPONSE && !part.startsWith("answer 2");
    }

    /** Whether an object has the value under a name. */
    boolean isProperty() {
        return !path.isEmpty() && "]}>".indexOf(path.charAt(path.length() - 1)) < 0;
    }
}
