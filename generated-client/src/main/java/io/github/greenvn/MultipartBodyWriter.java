package io.github.greenvn;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.POJONode;
import feign.MethodMetadata;
import feign.Request;
import io.github.greenvn.codegen.FormEncoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as {@code multipart/form-data} (RFC 7578). A plain value is a part without a media type, which is text; an
 * object is a part of JSON; a list repeats the part of its name.
 */
final class MultipartBodyWriter extends BodyWriter {

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final ObjectMapper mapper;
    private final Map<String, String> contentTypes = new HashMap<>();

    MultipartBodyWriter(String operation, MethodMetadata metadata, ApiContext api) {
        super(operation, api);
        FormEncoding encoding = metadata.method().getAnnotation(FormEncoding.class);
        if (encoding != null) {
            for (String each : encoding.contentTypes()) {
                int end = each.lastIndexOf(": ");
                contentTypes.put(each.substring(0, end), each.substring(end + 2));
            }
        }
        this.mapper = api.mapper()
                .copy()
                .registerModule(new SimpleModule("files").addSerializer(FilePart.class, new FileSerializer()));
    }

    @Override
    Request write(RequestFactory requests, @Nullable Object[] arguments, Object body) {
        // The random boundary cannot be in the contents, which its author does not know.
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, JsonNode> field : FormPairs.fields(mapper, body)) {
                JsonNode value = field.getValue();
                if (value.isArray()) {
                    checkIfEmpty(body, field.getKey(), value);
                }
                for (JsonNode item : value.isArray() ? value : List.of(value)) {
                    out.writeBytes(utf8("--" + boundary + "\r\n"));
                    write(field.getKey(), item, out);
                }
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw invalid(e.getMessage());
        }
        out.writeBytes(utf8("--" + boundary + "--\r\n"));
        return requests.create(arguments, out.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private void write(String name, JsonNode value, ByteArrayOutputStream out) throws JsonProcessingException {
        String disposition = "Content-Disposition: form-data; name=\"" + quoted(name) + "\"";
        if (value instanceof POJONode node && node.getPojo() instanceof FilePart file) {
            out.writeBytes(utf8(disposition + "; filename=\"" + quoted(file.fileName()) + "\"\r\nContent-Type: "
                    + contentType(name, file) + "\r\n\r\n"));
            out.writeBytes(file.content());
        } else if (value.isObject()) {
            out.writeBytes(utf8(disposition + "\r\nContent-Type: application/json\r\n\r\n"));
            out.writeBytes(utf8(mapper.writeValueAsString(value)));
        } else {
            out.writeBytes(utf8(disposition + "\r\n\r\n" + FormPairs.text(name, value)));
        }
        out.writeBytes(utf8("\r\n"));
    }

    /** Returns the media type of a file, which is the specified one if the caller gave none. */
    private String contentType(String name, FilePart file) {
        String given = file.contentType();
        String specified = contentTypes.get(name);
        if (specified == null || ContentTypes.matches(List.of(specified), given)) {
            return given;
        }
        if (given.equals(UNKNOWN_TYPE) && !specified.contains(",") && !specified.contains("*")) {
            return specified;
        }
        throw new IllegalArgumentException(
                name + " must be a file of the media type " + specified + "; got " + ContentTypes.essence(given));
    }

    /** Escapes a name as browsers do (HTML, 4.10.21.8). */
    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static byte[] utf8(String text) {
        return FormPairs.unicode("a part", text).getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps files as they are in the tree of a body. */
    private static final class FileSerializer extends JsonSerializer<FilePart> {

        @Override
        public void serialize(FilePart file, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeEmbeddedObject(file);
        }
    }
}
