package io.github.greenvn.stub;

import static io.github.greenvn.stub.TestClient.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.ServiceException;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which number an update assigns. Free numbers of the seed: 2 KA mobile, 3 MH landline, 4 MH mobile, 5 DL mobile. */
class PreferencesTest {

    @RegisterExtension
    static LeadAssistStub leadAssist = LeadAssistExtension.start();

    private @Nullable TestClient client;

    @BeforeEach
    void open() {
        client = new TestClient(leadAssist);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest(name = "{0}: number {1}, region {2}, {3}, pin code {4} -> {5}")
    @CsvSource({
        // all preferences are met
        "FALSE, +910000000004,    ,         ,        , +910000000004",
        "TRUE,  +910000000004,    ,         ,        , +910000000004",
        "TRUE,               , MH ,         ,        , +910000000003",
        "TRUE,               ,    , MOBILE  ,        , +910000000002",
        "TRUE,               , MH , MOBILE  ,        , +910000000004",
        "TRUE,               ,    ,         , 411001 , +910000000003",
        "TRUE,  +910000000005, DL , MOBILE  ,        , +910000000005",
        // strict, without preferences
        "TRUE,               ,    ,         ,        , +910000000002",
        // a pin code replaces the region
        "TRUE,               , DL ,         , 411001 , +910000000003",
        // not strict: the first of the numbers that meet the most preferences
        "FALSE,              , MH , MOBILE  ,        , +910000000004",
        "FALSE,              , DL , LANDLINE,        , +910000000003",
        "FALSE, +910000000002, MH , LANDLINE,        , +910000000003",
        "FALSE, +919999999999,    ,         ,        , +910000000002",
        "FALSE,              , RJ ,         ,        , +910000000002",
        "     ,              , RJ ,         ,        , +910000000002",
        // not strict: the allocation's own number is not free
        "FALSE, +910000000001,    ,         ,        , +910000000002",
    })
    void anUpdateAssignsTheNumberThatMeetsTheMostPreferences(
            @Nullable Strictness strictness,
            @Nullable String number,
            @Nullable Region region,
            @Nullable NumberType type,
            @Nullable String pinCode,
            String expected) {
        assertThat(client.update(request(strictness, number, region, type, pinCode)))
                .isEqualTo(expected);
        assertThat(client.read().getGreenVn()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "strict: number {0}, region {1}, {2}, pin code {3}")
    @CsvSource({
        "             , RJ ,         ,       ",
        "             , DL , LANDLINE,       ",
        "+910000000004, KA ,         ,       ",
        "+919999999999,    ,         ,       ",
        "+910000000001,    ,         ,       ",
        "             , MH ,         , 999999",
    })
    void aStrictUpdateFailsIfNoFreeNumberMeetsAllPreferences(
            @Nullable String number, @Nullable Region region, @Nullable NumberType type, @Nullable String pinCode) {
        UpdateGreenVnRequest request = request(Strictness.TRUE, number, region, type, pinCode);

        assertRejected(400, ErrorCode.NO_FREE_GREENVN, () -> client.update(request));
    }

    @ParameterizedTest
    @CsvSource({"TRUE", "FALSE"})
    void anUpdateFailsIfTheNumberIsInUse(Strictness strictness) {
        UpdateGreenVnRequest request = request(strictness, "+910000000007", Region.KA, null, null);

        assertRejected(409, ErrorCode.DUPLICATE_CONNECTION_ID, () -> client.update(request));
    }

    @ParameterizedTest
    @CsvSource({"RJ,,, 15", ", +910000000003,, 16", ",, 411001, 5", "RJ, +910000000003, 411001, 5"})
    void anUnsupportedValueIsRejected(
            @Nullable Region region, @Nullable String number, @Nullable String pinCode, int code) {
        leadAssist.seed(Seed.parse("""
                tenants:
                  - tenant_id: stub-tenant
                    credentials: [{api_key: stub-api-key, api_token: stub-api-token}]
                    numbers: [{greenvn: "+910000000001"}, {greenvn: "+910000000003", pin_code: "411001"}]
                    allocations:
                      - {greenvn_id: "1", connection_id: c, aparty_numbers: [], bparty_numbers: [], usage: oneway,
                         state: active, green_vn: "+910000000001"}
                    unsupported: {regions: [RJ], numbers: ["+910000000003"], pin_codes: ["411001"]}
                """));
        UpdateGreenVnRequest request = request(Strictness.FALSE, number, region, null, pinCode);

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> client.update(request))
                .returns(code, ServiceException::code);
    }

    private static UpdateGreenVnRequest request(
            @Nullable Strictness strictness,
            @Nullable String number,
            @Nullable Region region,
            @Nullable NumberType type,
            @Nullable String pinCode) {
        return new UpdateGreenVnRequest()
                .strictness(strictness)
                .preferences(new GreenVnPreferences()
                        .greenvn(number)
                        .region(region)
                        .numberType(type)
                        .pinCode(pinCode));
    }
}
