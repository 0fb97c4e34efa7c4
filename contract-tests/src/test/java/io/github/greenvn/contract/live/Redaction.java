package io.github.greenvn.contract.live;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.greenvn.v1.model.GreenVnAllocation.StateEnum;
import io.github.greenvn.v1.model.GreenVnAllocation.UsageEnum;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Replaces what identifies somebody: the same value by the same other one, of the same form. Of the texts it keeps only the
 * values that the specification lists, those of booleans, and words in the place of a listed value; of the numbers only
 * statuses and codes. Not thread-safe.
 */
final class Redaction {

    static final String API_KEY = "api-key-1";
    static final String API_TOKEN = "api-token-1";
    static final String TENANT_ID = "tenant-1";
    static final String GREEN_VN_ID = "allocation-1";

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,40}");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,5}");
    private static final List<String> CODES = List.of("/status", "/code");
    /** The locations of which the specification lists the values, so that a new one can be learned from a recording. */
    private static final Set<JsonPointer> ENUMS =
            Set.of(JsonPointer.compile("/data/usage"), JsonPointer.compile("/data/state"));

    private static final Set<String> KEPT = Set.of(
            "true",
            "false",
            UsageEnum.ONEWAY.getValue(),
            UsageEnum.TWOWAY.getValue(),
            StateEnum.ACTIVE.getValue(),
            StateEnum.VAULT.getValue());

    private final Map<String, String> known;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> digits = new HashMap<>();
    private final List<String> secrets;

    Redaction(LiveSettings settings) {
        secrets = List.of(lower(settings.apiToken()), lower(settings.apiKey()));
        // Not Map.of, since two of them may be equal.
        known = new HashMap<>(Map.of(settings.apiToken(), API_TOKEN));
        known.put(settings.apiKey(), API_KEY);
        known.put(settings.tenantId(), TENANT_ID);
        known.put(settings.greenVnId(), GREEN_VN_ID);
    }

    /** {@return the settings of a check of which the recordings have the names} */
    static LiveSettings settings(String baseUrl, boolean billed) {
        return new LiveSettings(
                baseUrl, API_KEY, API_TOKEN, TENANT_ID, GREEN_VN_ID, billed, null, Duration.ofSeconds(30));
    }

    /** {@return the name of a property; another one if it may be a value, such as a number} */
    String name(String name) {
        return isHarmless(name) ? name : names.computeIfAbsent(name, key -> "property-" + (names.size() + 1));
    }

    private boolean isHarmless(String word) {
        return NAME.matcher(word).matches()
                && known.keySet().stream().map(Redaction::lower).noneMatch(lower(word)::contains);
    }

    private boolean isPartOfASecret(String word) {
        return secrets.stream().anyMatch(secret -> secret.contains(lower(word)));
    }

    /** {@return a JSON value with the same structure} */
    JsonNode json(JsonNode value) {
        return json(JsonPointer.empty(), value);
    }

    private JsonNode json(JsonPointer location, JsonNode value) {
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(property -> {
                JsonPointer child = location.appendProperty(property.getKey());
                object.set(name(property.getKey()), json(child, property.getValue()));
            });
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(json(location.appendIndex(array.size()), element)));
            return array;
        }
        if (CODES.stream().anyMatch(location.toString()::endsWith)
                && CODE.matcher(value.asText()).matches()) {
            return value;
        }
        if (ENUMS.contains(location)
                && value.isTextual()
                && isHarmless(value.textValue())
                && !isPartOfASecret(value.textValue())) {
            return value;
        }
        if (value.isNumber()) {
            return DecimalNode.valueOf(new BigDecimal(digits(value.asText())));
        }
        return value.isTextual() ? TextNode.valueOf(text(value.textValue())) : value;
    }

    private String text(String text) {
        if (known.containsKey(text)) {
            return known.get(text);
        }
        if (text.isEmpty() || KEPT.contains(text)) {
            return text;
        }
        return NUMBER.matcher(text).matches()
                ? digits(text)
                : texts.computeIfAbsent(text, key -> "text-" + (texts.size() + 1));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String digits(String text) {
        Function<String, String> others = run -> digits.computeIfAbsent(run, key -> {
            String count = "" + (digits.size() + 1);
            String zeros = "0".repeat(Math.max(0, key.length() - 1 - count.length()));
            return (key.startsWith("0") ? "0" : "9") + zeros + count;
        });
        return DIGITS.matcher(text).replaceAll(run -> others.apply(run.group()));
    }
}
