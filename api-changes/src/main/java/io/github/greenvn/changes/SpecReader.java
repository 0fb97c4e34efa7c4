package io.github.greenvn.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a YAML or JSON file, with the line of each property; every reference in it becomes absolute. */
final class SpecReader {

    private static final JsonFactory JSON = new ObjectMapper().getFactory();
    private static final JsonFactory YAML =
            new ObjectMapper(YAMLFactory.builder().loaderOptions(largeFiles()).build()).getFactory();

    private final Path file;
    private final JsonParser parser;
    private final Map<String, JsonNode> anchors = new HashMap<>();

    private SpecReader(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    private static LoaderOptions largeFiles() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    static JsonNode read(Path file) throws IOException {
        String text = Files.readString(file);
        boolean json = text.stripLeading().startsWith("{");
        try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
            parser.nextToken();
            return new SpecReader(file, parser).value();
        }
    }

    private JsonNode value() throws IOException {
        if (parser.currentToken() == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        String anchor = null;
        if (parser instanceof YAMLParser yaml) {
            if (yaml.isCurrentAlias()) {
                return anchors.getOrDefault(yaml.getText(), JsonNodeFactory.instance.nullNode());
            }
            Object id = yaml.getObjectId();
            anchor = id == null ? null : id.toString();
        }
        JsonNode value =
                switch (parser.currentToken()) {
                    case START_OBJECT -> object();
                    case START_ARRAY -> array();
                    default -> parser.readValueAsTree();
                };
        if (anchor != null) {
            anchors.put(anchor, value);
        }
        return value;
    }

    private JsonNode object() throws IOException {
        LocatedNode object = new LocatedNode(here());
        List<JsonNode> merged = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Source source = here();
            parser.nextToken();
            JsonNode value = value();
            if (name.equals("<<")) {
                (value.isArray() ? value : List.of(value)).forEach(merged::add);
            } else if (name.equals("$ref") && value.isTextual()) {
                object.put(name, TextNode.valueOf(absolute(file, value.textValue())), source);
            } else {
                object.put(name, value, source);
            }
        }
        merged.forEach(object::addAbsent);
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private Source here() {
        return new Source(file, parser.currentTokenLocation().getLineNr());
    }

    /** Returns a reference of a file with the whole path of its target; the fragment is not changed. */
    static String absolute(Path file, String reference) {
        int fragment = reference.indexOf('#');
        String path = (fragment < 0 ? reference : reference.substring(0, fragment)).replace(" ", "%20");
        URI base = file.toUri();
        try {
            // URI.resolve drops the file's name before a fragment alone.
            String target =
                    path.isEmpty() ? base.toString() : base.resolve(path).toString();
            return target + (fragment < 0 ? "" : reference.substring(fragment));
        } catch (IllegalArgumentException e) {
            // It is an error only if it is followed: an example may have any text.
            return reference;
        }
    }
}
