package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.nio.file.Path;

/** One change of a YAML file: "remove", "set" to JSON what may not be there yet, or "rename" to another pointer. */
final class Mutation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Mutation() {}

    static void apply(Path file, String place, String change) throws IOException, JsonPatchException {
        String[] words = change.split(" ", 2);
        ArrayNode patch = JSON.createArrayNode();
        ObjectNode step = patch.addObject().put("path", place);
        switch (words[0]) {
            case "remove" -> step.put("op", "remove");
            case "set" -> step.put("op", "add").set("value", JSON.readTree(words[1]));
            case "rename" -> step.put("op", "move").put("from", place).put("path", parent(place) + words[1]);
            default -> throw new IllegalArgumentException("no such change: " + change);
        }
        YAMLMapper yaml = new YAMLMapper();
        JsonNode tree = yaml.readTree(file.toFile());
        JsonNode changed = JsonPatch.fromJson(patch).apply(tree);
        if (changed.equals(tree)) {
            throw new IllegalArgumentException("changes nothing: " + place + " " + change);
        }
        yaml.writeValue(file.toFile(), changed);
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }
}
