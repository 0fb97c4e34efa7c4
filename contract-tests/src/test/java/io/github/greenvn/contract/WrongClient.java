package io.github.greenvn.contract;

import static io.github.greenvn.contract.PlainClient.at;
import static io.github.greenvn.contract.PlainClient.example;
import static io.github.greenvn.contract.PlainClient.json;
import static io.github.greenvn.contract.PlainClient.withoutBody;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.UnaryOperator;

/** Clients that make one mistake each, with the mismatch that Pact reports. */
enum WrongClient {
    SENDS_A_BODY_WHERE_NONE_IS_EXPECTED(
            Update.WITHOUT_BODY,
            request -> json(request, "{\"strictness\":\"false\"}"),
            "header - Expected header 'Content-Length' to have value '0' but was '22'"),
    SENDS_THE_TEXT_NULL(
            Update.WITHOUT_BODY,
            request -> json(request, "null"),
            "header - Expected header 'Content-Length' to have value '0' but was '4'"),
    SENDS_A_BODY_IN_CHUNKS(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).PUT(BodyPublishers.fromPublisher(BodyPublishers.ofString("null"))),
            "header - Expected a header 'Content-Length' but was missing"),
    POSTS(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).POST(BodyPublishers.noBody()),
            unexpected("POST", HttpMessages.PATH)),
    OMITS_AUTHORIZATION(
            Update.WITHOUT_BODY,
            request -> request.PUT(BodyPublishers.noBody()),
            "header - Expected a header 'Authorization' but was missing"),
    OMITS_THE_SPACE_AFTER_BASIC(
            Update.WITHOUT_BODY,
            request -> withoutBody(request)
                    .setHeader("Authorization", HttpMessages.authorization().replace(" ", "")),
            "header - Expected 'BasicYXBpLWtleTphcGktdG9rZW4=' to match"),
    SENDS_STRICTNESS_AS_A_BOOLEAN(
            Update.EVERY_PREFERENCE,
            request -> json(request, example(Update.EVERY_PREFERENCE).replace("\"false\"", "false")),
            "body - $.strictness: Expected false (Boolean) to be the same type as 'false' (String)"),
    SENDS_TRUE_STRICTNESS_AS_A_BOOLEAN(
            Update.STRICT,
            request -> json(request, example(Update.STRICT).replace("\"true\"", "true")),
            "body - $.strictness: Expected true (Boolean) to be equal to 'true' (String)"),
    SENDS_NULL_FOR_WHAT_IS_NOT_SET(
            Update.NUMBER_ALONE,
            request -> json(request, example(Update.NUMBER_ALONE).replace("}}", ",\"region\":null}}")),
            "body - $.preferences: Expected a Map with keys [greenvn] but received one with keys [greenvn, region]"),
    SENDS_A_NUMBER_WITHOUT_ITS_PLUS(
            Update.NUMBER_ALONE,
            request -> json(request, example(Update.NUMBER_ALONE).replace("+", "")),
            "body - $.preferences.greenvn: Expected '910000000001' to match"),
    PATCHES(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).method("PATCH", BodyPublishers.noBody()),
            unexpected("PATCH", HttpMessages.PATH)),
    CALLS_THE_ALLOCATION_INSTEAD_OF_ITS_NUMBER(
            Update.WITHOUT_BODY,
            request -> at(HttpMessages.ALLOCATION, withoutBody(request)),
            unexpected("PUT", HttpMessages.ALLOCATION)),
    ENDS_THE_PATH_WITH_A_SLASH(
            Update.WITHOUT_BODY,
            request -> at(HttpMessages.PATH + "/", withoutBody(request)),
            unexpected("PUT", HttpMessages.PATH + "/")),
    LEAVES_THE_VERSION_OUT(
            Update.WITHOUT_BODY,
            request -> at(HttpMessages.PATH.replace("/v1", ""), withoutBody(request)),
            unexpected("PUT", "/tenants/acme1/greenvn/123456/vn")),
    CALLS_ANOTHER_TENANT(
            Update.WITHOUT_BODY,
            request -> at(HttpMessages.PATH.replace(HttpMessages.TENANT_ID, "other"), withoutBody(request)),
            unexpected("PUT", "/v1/tenants/other/greenvn/123456/vn")),
    ADDS_A_QUERY(
            Update.WITHOUT_BODY,
            request -> at(HttpMessages.PATH + "?strictness=true", withoutBody(request)),
            "query - Unexpected query parameter 'strictness' received"),
    SENDS_A_BEARER_TOKEN(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).setHeader("Authorization", "Bearer " + HttpMessages.API_TOKEN),
            "header - Expected 'Bearer api-token' to match '^Basic [A-Za-z0-9+/]+=*$'"),
    ACCEPTS_XML(
            Update.WITHOUT_BODY,
            request -> withoutBody(request).setHeader("Accept", "application/xml"),
            "header - Expected header 'Accept' to have value 'application/json' but was 'application/xml'"),
    SENDS_A_FORM(
            Update.NUMBER_ALONE,
            request -> json(request, "greenvn=%2B910000000001")
                    .setHeader("Content-Type", "application/x-www-form-urlencoded"),
            "header - Expected header 'Content-Type' to have value 'application/json' but was 'application/x-www-form-urlencoded'"),
    SENDS_JSON_AS_TEXT(
            Update.NUMBER_ALONE,
            request -> json(request, example(Update.NUMBER_ALONE)).setHeader("Content-Type", "text/plain"),
            "header - Expected header 'Content-Type' to have value 'application/json' but was 'text/plain'"),
    SENDS_NO_BODY_WHERE_ONE_IS_EXPECTED(
            Update.NUMBER_ALONE,
            request -> json(request, "").PUT(BodyPublishers.noBody()),
            "body - /: Expected empty body but received"),
    SENDS_PREFERENCES_AT_THE_TOP(
            Update.NUMBER_ALONE,
            request -> json(request, "{\"greenvn\":\"" + JsonBodies.NUMBER + "\"}"),
            "body - $: Expected a Map with keys [preferences] but received one with keys [greenvn]"),
    SENDS_A_LIST(
            Update.NUMBER_ALONE,
            request -> json(request, "[" + example(Update.NUMBER_ALONE) + "]"),
            "body - $: Type mismatch: Expected [{\"preferences\":{\"greenvn\":\"+910000000001\"}}] (Array) to be the same type as {\"preferences\":{\"greenvn\":\"+910000000001\"}} (Object)"),
    SENDS_A_NUMBER_AS_A_NUMBER(
            Update.NUMBER_ALONE,
            request -> json(request, example(Update.NUMBER_ALONE).replace("\"+910000000001\"", "910000000001")),
            "body - $.preferences.greenvn: Expected 910000000001 (Integer) to be the same type as '+910000000001' (String)"),
    SENDS_AN_UNKNOWN_REGION(
            Update.REGION_ALONE,
            request -> json(request, example(Update.REGION_ALONE).replace("KA", "XX")),
            "body - $.preferences.region: Expected 'XX' to match '^(DL|MU|MH|WB|AP|TN|GJ|KA|KL|RJ|MP)$'"),
    SENDS_A_REGION_IN_LOWER_CASE(
            Update.REGION_ALONE,
            request -> json(request, example(Update.REGION_ALONE).replace("KA", "ka")),
            "body - $.preferences.region: Expected 'ka' to match '^(DL|MU|MH|WB|AP|TN|GJ|KA|KL|RJ|MP)$'"),
    CALLS_THE_NUMBER_TYPE_TYPE(
            Update.NUMBER_TYPE_ALONE,
            request -> json(request, example(Update.NUMBER_TYPE_ALONE).replace("number_type", "type")),
            "body - $.preferences: Expected a Map with keys [number_type] but received one with keys [type]"),
    WRITES_NUMBER_TYPE_IN_CAMEL_CASE(
            Update.NUMBER_TYPE_ALONE,
            request -> json(request, example(Update.NUMBER_TYPE_ALONE).replace("number_type", "numberType")),
            "body - $.preferences: Expected a Map with keys [number_type] but received one with keys [numberType]"),
    SENDS_A_SHORT_PIN_CODE(
            Update.PIN_CODE_ALONE,
            request -> json(request, example(Update.PIN_CODE_ALONE).replace("560001", "56001")),
            "body - $.preferences.pin_code: Expected '56001' to match '^[0-9]{6}$'"),
    SENDS_A_PIN_CODE_AS_A_NUMBER(
            Update.PIN_CODE_ALONE,
            request -> json(request, example(Update.PIN_CODE_ALONE).replace("\"560001\"", "560001")),
            "body - $.preferences.pin_code: Expected 560001 (Integer) to be the same type as '560001' (String)"),
    SENDS_STRICTNESS_IN_CAPITALS(
            Update.STRICTNESS_ALONE,
            request -> json(request, example(Update.STRICTNESS_ALONE).replace("false", "FALSE")),
            "body - $.strictness: Expected 'FALSE' to match '^(true|false)$'"),
    READS_WITH_POST(
            Read.ACTIVE,
            request -> at(HttpMessages.ALLOCATION, withoutBody(request)).POST(BodyPublishers.noBody()),
            unexpected("POST", HttpMessages.ALLOCATION)),
    READS_THE_NUMBER(Read.ACTIVE, request -> withoutBody(request).GET(), unexpected("GET", HttpMessages.PATH)),
    READS_WITHOUT_CREDENTIALS(
            Read.ACTIVE,
            request -> at(HttpMessages.ALLOCATION, request.GET()),
            "header - Expected a header 'Authorization' but was missing");

    final Interaction interaction;
    final UnaryOperator<HttpRequest.Builder> request;
    final String mismatch;

    WrongClient(Interaction interaction, UnaryOperator<HttpRequest.Builder> request, String mismatch) {
        this.interaction = interaction;
        this.request = request;
        this.mismatch = mismatch;
    }

    private static String unexpected(String method, String path) {
        return "Unexpected Request:\n\tmethod: " + method + "\n\tpath: " + path;
    }
}
