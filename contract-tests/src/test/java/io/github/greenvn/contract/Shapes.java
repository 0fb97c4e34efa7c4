package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;

/** The JSON that goes over the wire: types and patterns are matched; a value only where the client decides by it. */
final class Shapes {

    static final String NUMBER = "+910000000001";

    private static final String E164 = "^\\+[1-9][0-9]{6,14}$";
    private static final String REGION = "^(DL|MU|MH|WB|AP|TN|GJ|KA|KL|RJ|MP)$";
    private static final String NUMBER_TYPE = "^(landline|mobile)$";

    private Shapes() {}

    static void everyPreference(LambdaDslObject body) {
        text(body, "strictness", "^(true|false)$", "false");
        body.object("preferences", preferences -> {
            text(preferences, "greenvn", E164, NUMBER);
            text(preferences, "region", REGION, "KA");
            text(preferences, "number_type", NUMBER_TYPE, "landline");
            text(preferences, "pin_code", "^[0-9]{6}$", "560001");
        });
    }

    static void numberAlone(LambdaDslObject body) {
        body.object("preferences", preferences -> text(preferences, "greenvn", E164, NUMBER));
    }

    static void strict(LambdaDslObject body) {
        body.stringValue("strictness", "true").object("preferences", preferences -> {
            text(preferences, "region", REGION, "MH");
            text(preferences, "number_type", NUMBER_TYPE, "mobile");
        });
    }

    static void swapped(LambdaDslObject envelope) {
        envelope.booleanValue("success", true).numberValue("status", 200).object("data", data -> {
            data.stringType("connection_id", "abcd12345")
                    .eachLike("aparty_numbers", PactDslJsonRootValue.stringMatcher(E164, "+910000000011"))
                    .eachLike("bparty_numbers", PactDslJsonRootValue.stringMatcher(E164, "+910000000021"))
                    .stringType("greenvn_id", Wire.GREEN_VN_ID);
            text(data, "usage", "^(oneway|twoway)$", "twoway");
            text(data, "state", "^(active|vault)$", "active");
            text(data, "green_vn", E164, NUMBER);
        });
    }

    static void error(LambdaDslObject envelope, int status, int code, String message) {
        envelope.booleanValue("success", false)
                .numberValue("status", status)
                .numberValue("code", code)
                .stringType("message", message)
                .nullValue("data");
    }

    /** A pattern alone would also match a boolean or a number that is written the same. */
    private static void text(LambdaDslObject object, String name, String pattern, String example) {
        object.and(name, example, TypeMatcher.INSTANCE, new RegexMatcher(pattern));
    }
}
