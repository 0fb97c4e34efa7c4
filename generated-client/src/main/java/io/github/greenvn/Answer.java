package io.github.greenvn;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a call, read to its end or to the limit, so that nothing after it waits for the network.
 *
 * @param problem why the bytes are not the whole body; null if they are
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared
record Answer(
        Call call,
        int status,
        Map<String, List<String>> headers,
        byte[] bytes,
        @Nullable String problem) implements Response.Body {

    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public Integer length() {
        return bytes.length;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader asReader(Charset charset) {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }
}
