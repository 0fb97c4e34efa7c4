package io.github.greenvn;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a response into memory, up to the limit, as far as it arrives. */
final class BodyReader {

    /** Of what is read from the network, and of what that unpacks to. */
    static final int LIMIT = 1 << 20;

    private BodyReader() {}

    static Answer read(Call call, Response response) {
        Map<String, List<String>> headers = headers(response.headers());
        Bytes raw = rawBody(response);
        Bytes body = raw.problem == null && isGzip(headers, raw.bytes) ? unpack(raw.bytes) : raw;
        return new Answer(call, response.status(), headers, body.bytes, body.problem);
    }

    private static Map<String, List<String>> headers(Map<String, Collection<String>> given) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, values) ->
                headers.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
        headers.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(headers);
    }

    private static Bytes rawBody(Response response) {
        Response.Body body = response.body();
        if (body == null) {
            return new Bytes(new byte[0], null);
        }
        try {
            return upToLimit(body.asInputStream());
        } catch (IOException | RuntimeException e) {
            return new Bytes(new byte[0], "its body could not be opened");
        }
    }

    /** Only what really is gzip: some transports unpack it and leave the header as it was. */
    private static boolean isGzip(Map<String, List<String>> headers, byte[] bytes) {
        List<String> encoding = headers.getOrDefault("Content-Encoding", List.of());
        return encoding.stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("gzip"))
                && bytes.length > 1
                && bytes[0] == (byte) 0x1f
                && bytes[1] == (byte) 0x8b;
    }

    private static Bytes unpack(byte[] packed) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return upToLimit(unpacked);
        } catch (IOException e) {
            return new Bytes(packed, "its gzip is broken");
        }
    }

    private static Bytes upToLimit(InputStream in) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int room = LIMIT - read.size();
                read.write(buffer, 0, Math.min(n, room));
                if (n > room) {
                    return new Bytes(read.toByteArray(), "its body is longer than " + LIMIT + " bytes");
                }
            }
            return new Bytes(read.toByteArray(), null);
        } catch (IOException | RuntimeException e) {
            return new Bytes(read.toByteArray(), "its body broke off after " + read.size() + " bytes");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bytes(byte[] bytes, @Nullable String problem) {}
}
