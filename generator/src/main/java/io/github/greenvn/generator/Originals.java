package io.github.greenvn.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultCodegen;

/**
 * The SHA-256 of each of OpenAPI Generator's own templates that this module overrides. An upstream change may be needed
 * in the override too, so generation stops until a maintainer has compared them.
 */
final class Originals {

    /** The version of OpenAPI Generator that the hashes are from. */
    static final String VERSION = "7.25.0";

    /** The hashes by the template's path in OpenAPI Generator's jar; the file is one that {@code sha256sum} writes. */
    static final Map<String, String> HASHES = hashes();

    private final String version;
    private final UnaryOperator<@Nullable String> template;

    /**
     * @param version the version of OpenAPI Generator that runs
     * @param template returns the template at a path, or null if there is none
     */
    Originals(String version, UnaryOperator<@Nullable String> template) {
        this.version = version;
        this.template = template;
    }

    static Originals ofThisGenerator() {
        String version = DefaultCodegen.class.getPackage().getImplementationVersion();
        return new Originals(version == null ? "unknown" : version, path -> resource("/" + path));
    }

    /**
     * Checks that the generator's own templates are the ones that this module's overrides were made from.
     *
     * @throws IllegalArgumentException if a template has changed or was removed; it names each
     */
    void requireUnchanged() {
        List<String> changed = HASHES.entrySet().stream()
                .filter(each -> !each.getValue().equals(hash(template.apply(each.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            String names = String.join("\n  - ", changed);
            throw new IllegalArgumentException("""
                    OpenAPI Generator %1$s has other templates than %2$s, which greenvn-generator was made for:
                      - %3$s
                    Use OpenAPI Generator %2$s, or a greenvn-generator that was made for %1$s. To make one, compare these
                    templates in the jars of both versions, apply what matters to greenvn-generator's own templates, and
                    update greenvn-originals.sha256 and Originals.VERSION.""".formatted(version, VERSION, names));
        }
    }

    private static String hash(@Nullable String template) {
        if (template == null) {
            return "removed";
        }
        try {
            byte[] bytes = template.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        Objects.requireNonNull(resource("/greenvn-originals.sha256")).lines().forEach(line -> {
            String[] columns = line.split(" +", 2);
            hashes.put(columns[1], columns[0]);
        });
        return hashes;
    }

    static @Nullable String resource(String name) {
        try (InputStream in = Originals.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
