package io.github.greenvn.stub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a caller authenticates with. */
record Credentials(String apiKey, String apiToken) {

    /** {@return the value of the Authorization header (RFC 7617)} */
    String authorization() {
        byte[] userAndPassword = (apiKey + ":" + apiToken).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
    }

    @Override
    public String toString() {
        return "Credentials[apiKey=" + apiKey + "]";
    }
}
