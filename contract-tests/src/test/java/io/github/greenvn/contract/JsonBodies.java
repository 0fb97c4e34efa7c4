package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import io.github.greenvn.contract.ErrorInteraction.ServiceError;
import java.util.function.Consumer;

/** The JSON bodies: types and patterns are matched, a value only where the client decides by it. */
final class JsonBodies {

    static final String NUMBER = "+910000000001";
    static final String PIN_CODE = "560001";

    private static final String E164 = "^\\+[1-9][0-9]{6,14}$";

    private JsonBodies() {}

    static Consumer<LambdaDslObject> preferring(Consumer<LambdaDslObject> preferences) {
        return body -> body.object("preferences", preferences::accept);
    }

    static void greenvn(LambdaDslObject preferences) {
        text(preferences, "greenvn", E164, NUMBER);
    }

    static void region(LambdaDslObject preferences, String example) {
        text(preferences, "region", "^(DL|MU|MH|WB|AP|TN|GJ|KA|KL|RJ|MP)$", example);
    }

    static void numberType(LambdaDslObject preferences, String example) {
        text(preferences, "number_type", "^(landline|mobile)$", example);
    }

    static void pinCode(LambdaDslObject preferences) {
        text(preferences, "pin_code", "^[0-9]{6}$", PIN_CODE);
    }

    static void strictness(LambdaDslObject body) {
        text(body, "strictness", "^(true|false)$", "false");
    }

    static void kind(LambdaDslObject body) {
        body.object("preferences", preferences -> {
            region(preferences, "MH");
            numberType(preferences, "mobile");
        });
    }

    static void everyPreference(LambdaDslObject body) {
        strictness(body);
        body.object("preferences", preferences -> {
            greenvn(preferences);
            region(preferences, "KA");
            numberType(preferences, "landline");
            pinCode(preferences);
        });
    }

    static void allocation(LambdaDslObject envelope, String state) {
        envelope.booleanValue("success", true).numberValue("status", 200).object("data", data -> {
            data.stringType("connection_id", "abcd12345")
                    .eachLike("aparty_numbers", PactDslJsonRootValue.stringMatcher(E164, "+910000000011"))
                    .eachLike("bparty_numbers", PactDslJsonRootValue.stringMatcher(E164, "+910000000021"))
                    .stringType("greenvn_id", HttpMessages.GREEN_VN_ID)
                    .stringValue("state", state);
            text(data, "usage", "^(oneway|twoway)$", "twoway");
            text(data, "green_vn", E164, NUMBER);
        });
    }

    static void error(LambdaDslObject envelope, ServiceError error) {
        envelope.booleanValue("success", false)
                .numberValue("status", error.status())
                .numberValue("code", error.number())
                .stringType("message", error.message())
                .nullValue("data");
    }

    /** Adds a type matcher too: a pattern alone would also match a boolean or a number that is written the same. */
    private static void text(LambdaDslObject object, String name, String pattern, String example) {
        object.and(name, example, TypeMatcher.INSTANCE, new RegexMatcher(pattern));
    }
}
