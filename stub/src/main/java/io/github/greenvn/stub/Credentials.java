package io.github.greenvn.stub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An API key and its token. Immutable; the text form leaves out the token. */
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
