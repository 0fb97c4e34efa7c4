package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies that an update can have: the argument of the client, and the JSON that the client sends for it. */
enum Variant {
    NO_BODY(() -> null, body -> {}),
    NUMBER_ALONE(
            () -> preferring(preferences().greenvn(JsonBodies.NUMBER)), JsonBodies.preferring(JsonBodies::greenvn)),
    REGION_ALONE(
            () -> preferring(preferences().region(Region.KA)),
            JsonBodies.preferring(preferences -> JsonBodies.region(preferences, "KA"))),
    NUMBER_TYPE_ALONE(
            () -> preferring(preferences().numberType(NumberType.LANDLINE)),
            JsonBodies.preferring(preferences -> JsonBodies.numberType(preferences, "landline"))),
    PIN_CODE_ALONE(
            () -> preferring(preferences().pinCode(JsonBodies.PIN_CODE)), JsonBodies.preferring(JsonBodies::pinCode)),
    STRICTNESS_ALONE(() -> new UpdateGreenVnRequest().strictness(Strictness.FALSE), JsonBodies::strictness),
    STRICT(() -> kind().strictness(Strictness.TRUE), body -> JsonBodies.kind(body.stringValue("strictness", "true"))),
    NOT_STRICT(
            () -> kind().strictness(Strictness.FALSE),
            body -> JsonBodies.kind(body.stringValue("strictness", "false"))),
    EVERY_PREFERENCE(Variant::everyPreference, JsonBodies::everyPreference);

    private final Supplier<@Nullable UpdateGreenVnRequest> request;
    private final Consumer<LambdaDslObject> shape;

    Variant(Supplier<@Nullable UpdateGreenVnRequest> request, Consumer<LambdaDslObject> shape) {
        this.request = request;
        this.shape = shape;
    }

    /** {@return the argument of the client; null for no body} */
    @Nullable
    UpdateGreenVnRequest request() {
        return request.get();
    }

    HttpRequestBuilder in(HttpRequestBuilder request) {
        return this == NO_BODY ? HttpMessages.withoutBody(request) : HttpMessages.withBody(request, shape);
    }

    private static UpdateGreenVnRequest everyPreference() {
        return preferring(preferences()
                        .greenvn(JsonBodies.NUMBER)
                        .region(Region.KA)
                        .numberType(NumberType.LANDLINE)
                        .pinCode(JsonBodies.PIN_CODE))
                .strictness(Strictness.FALSE);
    }

    private static UpdateGreenVnRequest kind() {
        return preferring(preferences().region(Region.MH).numberType(NumberType.MOBILE));
    }

    private static UpdateGreenVnRequest preferring(GreenVnPreferences preferences) {
        return new UpdateGreenVnRequest().preferences(preferences);
    }

    private static GreenVnPreferences preferences() {
        return new GreenVnPreferences();
    }
}
