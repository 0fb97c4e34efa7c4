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
 * What a stub starts with, from a small YAML (or JSON) text:
 *
 * <pre>{@code
 * requests_per_minute: 200        # of each tenant, in any minute; 200 if left out
 * tenants:
 *   - tenant_id: acme1
 *     credentials:
 *       - {api_key: my-key, api_token: my-token}
 *     numbers:                    # those that no active allocation has are free, and given in this order
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
 *     unsupported:                # well-formed preferences that are refused all the same
 *       regions: [RJ]             # code 15
 *       numbers: ["+919999999999"] # code 16
 *       pin_codes: ["999999"]     # code 5
 * }</pre>
 *
 * <p>A number has the properties of the specification's {@code GreenVnPreferences}, and only {@code greenvn} is needed;
 * an allocation has those of its {@code GreenVnAllocation}. Lists may be left out. What breaks these rules is refused
 * with its place. Immutable.
 */
public final class Seed {

    private final int requestsPerMinute;
    private final List<Tenant> tenants;

    Seed(int requestsPerMinute, List<Tenant> tenants) {
        this.requestsPerMinute = requestsPerMinute;
        this.tenants = List.copyOf(tenants);
    }

    /** {@return what a stub starts with unless it is told otherwise: the file {@code seed.yaml} beside this class} */
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
     * Reads a file.
     *
     * @param file the YAML file, in UTF-8
     * @return the seed
     * @throws IllegalArgumentException if it is not a seed; the message says where
     * @throws UncheckedIOException if it cannot be read
     */
    public static Seed read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The seed cannot be read: " + file, e);
        }
    }

    /**
     * Reads a text.
     *
     * @param yaml the seed
     * @return the seed
     * @throws IllegalArgumentException if it is not a seed; the message says where
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
