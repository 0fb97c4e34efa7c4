package io.github.greenvn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The client's name and version, for the User-Agent header. */
final class UserAgent {

    static final String VALUE = "greenvn-client/" + version();

    private UserAgent() {}

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream("client.properties")) {
            properties.load(Objects.requireNonNull(in, "client.properties is missing from the jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("client.properties cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
