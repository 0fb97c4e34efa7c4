package io.github.greenvn;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file in the body of a request in {@code multipart/form-data}. Its bytes are in memory, and must not be changed until the
 * call has ended.
 */
public final class FilePart {

    private static final Pattern CONTENT_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+( *;[\\x20-\\x7E]*)?");

    private final String fileName;
    private final String contentType;
    private final byte[] content;

    private FilePart(String fileName, String contentType, byte[] content) {
        this.fileName = Objects.requireNonNull(fileName, "fileName must not be null");
        this.contentType = Objects.requireNonNull(contentType, "contentType must not be null");
        this.content = Objects.requireNonNull(content, "content must not be null");
        if (!CONTENT_TYPE.matcher(contentType).matches()) {
            throw new IllegalArgumentException(
                    "contentType must be a media type such as image/png; got " + contentType.length() + " characters");
        }
        if (fileName.indexOf('\\') >= 0) {
            throw new IllegalArgumentException(
                    "fileName must have no backslash, which services read in several ways; got one at index "
                            + fileName.indexOf('\\'));
        }
    }

    /**
     * Returns a file of the media type that the specification has for it: {@code application/octet-stream} if it has none. If
     * it has several, or a range such as {@code image/*}, that do not allow {@code application/octet-stream}, the call fails
     * with an {@link IllegalArgumentException} before anything is sent; give the media type then.
     *
     * @param fileName the name that the service gets, without a folder
     * @param content the bytes, which are not copied
     * @return the file
     * @throws IllegalArgumentException if {@code fileName} has a backslash
     */
    public static FilePart of(String fileName, byte[] content) {
        return of(fileName, "application/octet-stream", content);
    }

    /**
     * Returns a file.
     *
     * @param fileName the name that the service gets, without a folder
     * @param contentType the media type, such as {@code image/png}
     * @param content the bytes, which are not copied
     * @return the file
     * @throws IllegalArgumentException if {@code fileName} has a backslash, or if {@code contentType} is not a media type
     */
    public static FilePart of(String fileName, String contentType, byte[] content) {
        return new FilePart(fileName, contentType, content);
    }

    String fileName() {
        return fileName;
    }

    String contentType() {
        return contentType;
    }

    /** Returns the bytes themselves, not a copy. */
    byte[] content() {
        return content;
    }

    /** Throws, for Jackson: JSON has no files. */
    @JsonValue
    private Object rejectSerialization() {
        throw new IllegalArgumentException("a file can only be sent in multipart/form-data");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilePart part
                && fileName.equals(part.fileName)
                && contentType.equals(part.contentType)
                && Arrays.equals(content, part.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, contentType, Arrays.hashCode(content));
    }

    /** {@return the media type and the size, without the name and the bytes, which may be confidential} */
    @Override
    public String toString() {
        return "FilePart{" + contentType + ", " + content.length + " bytes}";
    }
}
