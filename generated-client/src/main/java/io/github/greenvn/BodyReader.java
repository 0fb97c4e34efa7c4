package io.github.greenvn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads response bodies into memory, up to a limit, as far as they arrive. */
final class BodyReader {

    private static final int FIRST_BUFFER = 8192;

    /** The most that is allocated because of a length that the service announces. */
    private static final int MAX_FIRST_BUFFER = 1 << 20;

    private BodyReader() {}

    /**
     * Reads a response.
     *
     * @param body the body; null if there is none
     * @param length the expected length of the body; negative if unknown
     * @param limit the maximum size of the body in bytes, compressed or not
     */
    static BufferedResponse read(
            int status, Map<String, List<String>> headers, @Nullable InputStream body, long length, int limit) {
        Bytes raw = body == null ? new Bytes(new byte[0], null) : readUpToLimit(body, length, limit);
        List<String> encoding = headers.get("Content-Encoding");
        Bytes plain = encoding == null || raw.problem != null ? raw : decode(encoding, raw.bytes, limit);
        return new BufferedResponse(status, Collections.unmodifiableMap(headers), plain.bytes, plain.problem);
    }

    private static Bytes decode(List<String> header, byte[] bytes, int limit) {
        String encoding = String.join(",", header).toLowerCase(Locale.ROOT).replaceAll("identity|[\\s,]", "");
        if (bytes.length == 0 || encoding.isEmpty()) {
            return new Bytes(bytes, null);
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            return new Bytes(bytes, "it has another encoding than gzip, or several");
        }
        return isGzip(bytes) ? decompress(bytes, limit) : new Bytes(bytes, null);
    }

    /** Returns false for a body that its transport has decompressed: some keep the header. */
    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static Bytes decompress(byte[] compressed, int limit) {
        try (InputStream decompressed = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return readUpToLimit(decompressed, -1, limit);
        } catch (IOException e) {
            return new Bytes(compressed, "its gzip is invalid");
        }
    }

    private static Bytes readUpToLimit(InputStream in, long length, int limit) {
        byte[] bytes = new byte[length < 0 ? FIRST_BUFFER : (int) Math.min(length, Math.min(limit, MAX_FIRST_BUFFER))];
        int size = 0;
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (size == limit) {
                    return new Bytes(bytes, "its body is longer than " + limit + " bytes");
                }
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(FIRST_BUFFER, 2 * size)));
                }
                bytes[size++] = (byte) next;
                size += Math.max(0, in.read(bytes, size, bytes.length - size));
            }
            return new Bytes(size == bytes.length ? bytes : Arrays.copyOf(bytes, size), null);
        } catch (IOException | RuntimeException e) {
            return new Bytes(Arrays.copyOf(bytes, size), "its body ended early, after " + size + " bytes");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bytes(byte[] bytes, @Nullable String problem) {}
}
