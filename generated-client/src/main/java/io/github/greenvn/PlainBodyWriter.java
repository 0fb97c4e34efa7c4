package io.github.greenvn;

import feign.Request;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Writes a text or bytes. */
final class PlainBodyWriter extends BodyWriter {

    private final Charset charset;

    PlainBodyWriter(String operation, String contentType, ApiContext api) {
        super(operation, api);
        this.charset = ContentTypes.charset(contentType);
    }

    @Override
    Request write(RequestFactory requests, @Nullable Object[] arguments, Object body) {
        return requests.create(arguments, body instanceof byte[] bytes ? bytes.clone() : encoded(body.toString()));
    }

    private byte[] encoded(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw invalid("it has characters that " + charset + " does not have");
        }
    }
}
