package io.github.greenvn.sample.bulk;

import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update of the list. The text form leaves out the preferred number.
 *
 * @param line the line of the CSV file
 * @param body {@code none} or {@code preferences}
 * @param strictness empty if it is left out, as are the following
 */
record Update(
        int line,
        String tenantId,
        String greenVnId,
        String body,
        String strictness,
        String greenvn,
        String region,
        String numberType,
        String pinCode) {

    /** The columns of a list, in the order of {@link #values}. */
    static final List<String> COLUMNS =
            List.of("tenant_id", "greenvn_id", "body", "strictness", "greenvn", "region", "number_type", "pin_code");

    static Update of(int line, List<String> values) {
        return new Update(
                line,
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7));
    }

    List<String> values() {
        return List.of(tenantId, greenVnId, body, strictness, greenvn, region, numberType, pinCode);
    }

    boolean hasBody() {
        return body.equals("preferences");
    }

    /** {@return the body of the request} */
    UpdateGreenVnRequest request() {
        UpdateGreenVnRequest request = new UpdateGreenVnRequest();
        if (!strictness.isEmpty()) {
            request.strictness(Strictness.fromValue(strictness));
        }
        GreenVnPreferences preferences = new GreenVnPreferences()
                .greenvn(valueOrNull(greenvn))
                .region(region.isEmpty() ? null : Region.fromValue(region))
                .numberType(numberType.isEmpty() ? null : NumberType.fromValue(numberType))
                .pinCode(valueOrNull(pinCode));
        return preferences.equals(new GreenVnPreferences()) ? request : request.preferences(preferences);
    }

    private static @Nullable String valueOrNull(String value) {
        return value.isEmpty() ? null : value;
    }

    @Override
    public String toString() {
        return "line " + line + ", " + tenantId + "/" + greenVnId;
    }
}
