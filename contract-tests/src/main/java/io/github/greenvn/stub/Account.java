package io.github.greenvn.stub;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The one tenant that the stub knows, with its credentials, its allocation and its pool of numbers. */
record Account(String apiKey, String apiToken, String tenantId, String greenVnId, List<String> pool) {

    /** The value of the Authorization header (RFC 7617). */
    String authorization() {
        byte[] userAndPassword = (apiKey + ":" + apiToken).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
    }

    /** The path of the allocation's number. */
    String path() {
        return "/v1/tenants/" + tenantId + "/greenvn/" + greenVnId + "/vn";
    }
}
