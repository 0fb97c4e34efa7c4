package io.github.greenvn.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The initial state of a {@link LeadAssistStub}, which is written in YAML or JSON:
 *
 * <pre>{@code
 * requests_per_minute: 200        # the limit of each tenant; default: 200
 * tenants:
 *   - tenant_id: acme1
 *     credentials:
 *       - {api_key: my-key, api_token: my-token}
 *     numbers:                    # those without an active allocation are free, and assigned in this order
 *       - {greenvn: "+910000000001", region: KA, number_type: landline, pin_code: "560001"}
 *       - {greenvn: "+910000000002"}
 *     allocations:
 *       - greenvn_id: "123456"
 *         connection_id: connection-1
 *         aparty_numbers: ["+910000000011"]
 *         bparty_numbers: ["+910000000021"]
 *         usage: twoway           # or oneway
 *         state: active           # or vault: deallocated
 *         green_vn: "+910000000001"
 *     unsupported:                # well-formed preferences that are rejected
 *       regions: [RJ]             # code 15
 *       numbers: ["+919999999999"] # code 16
 *       pin_codes: ["999999"]     # code 5
 * }</pre>
 *
 * <p>A number has the properties of the specification's {@code GreenVnPreferences}, of which only {@code greenvn} is
 * required; an allocation has those of {@code GreenVnAllocation}. Every list is optional. Immutable.
 */
public final class Seed {

    private final int requestsPerMinute;
    private final List<Tenant> tenants;

    Seed(int requestsPerMinute, List<Tenant> tenants) {
        this.requestsPerMinute = requestsPerMinute;
        this.tenants = List.copyOf(tenants);
    }

    /** {@return the default seed, the resource {@code seed.yaml} beside this class} */
    public static Seed standard() {
        return parse(standardText());
    }

    static String standardText() {
        try (InputStream file = Seed.class.getResourceAsStream("seed.yaml")) {
            return new String(Objects.requireNonNull(file, "seed.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a seed from a file.
     *
     * @param file the YAML file, in UTF-8
     * @return the seed
     * @throws IllegalArgumentException if the seed is invalid; the message has the location
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Seed read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The seed cannot be read: " + file, e);
        }
    }

    /**
     * Parses a seed.
     *
     * @param yaml the seed, in YAML or JSON
     * @return the seed
     * @throws IllegalArgumentException if the seed is invalid; the message has the location
     */
    public static Seed parse(String yaml) {
        return new SeedReader().read(yaml);
    }

    int requestsPerMinute() {
        return requestsPerMinute;
    }

    List<Tenant> tenants() {
        return tenants;
    }
}
