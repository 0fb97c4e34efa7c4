package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.internal.json.Json;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnAllocation.StateEnum;
import io.github.greenvn.v1.model.GreenVnAllocation.UsageEnum;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown and missing fields do not make the response of a billed call unreadable. */
class TolerantReadingTest {

    @Test
    void everyFieldOfTheVendorsExampleIsRead() {
        GreenVnResponse response = Calls.result(Scripts.ok());

        assertThat(response)
                .isEqualTo(new GreenVnResponse()
                        .success(true)
                        .status(200)
                        .data(new GreenVnAllocation()
                                .connectionId("abcd12345")
                                .addApartyNumbersItem("+919176226528")
                                .addApartyNumbersItem("+911234567891")
                                .addBpartyNumbersItem("+918136966620")
                                .usage(UsageEnum.ONEWAY)
                                .state(StateEnum.ACTIVE)
                                .greenVn("+917205827365")
                                .greenvnId("123456")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success': true, 'data': {'green_vn': '+917205827365'}}",
                "{'success': true, 'status': 200, 'data': {'greenvn': '+917205827365'}}",
                "{'success': 1, 'status': 1, 'code': 0, 'data': {'green_vn': '+917205827365'}}",
                "{'success': true, 'status': 201.0, 'data': {'green_vn': '+917205827365'}}",
                "{'success': true, 'data': {'green_vn': '+917205827365', 'greenvn': null}}",
                "{'success': true, 'data': {'greenvn': '+917205827365', 'green_vn': null}}",
                "{'success': true, 'status': '200', 'code': null, 'message': null, 'data': {'green_vn': '+917205827365'}}",
                "{'success': true, 'brand': {'new': [1]}, 'data': {'green_vn': '+917205827365', 'newer': {}}}",
                "{'success': true, 'data': {'green_vn': '+917205827365', 'usage': 'threeway', 'state': 7}}"
            })
    void newAndMissingFieldsDoNotHideTheNumber(String body) {
        GreenVnResponse response = Calls.result(Scripts.json(200, body.replace('\'', '"')));

        assertThat(response.getData().getGreenVn()).isEqualTo("+917205827365");
    }

    @Test
    void anUnknownEnumValueIsReadButCannotBeSent() {
        GreenVnResponse response = Calls.result(Scripts.json(200, Scripts.SWAPPED.replace("oneway", "threeway")));

        assertThat(response.getData().getUsage()).isEqualTo(UsageEnum.UNRECOGNISED);
        assertThatThrownBy(() -> Json.mapper(1 << 20, 10_000).writeValueAsString(response))
                .hasMessageContaining("UNRECOGNISED cannot be sent");
    }

    @Test
    void theStringFormOfAModelMasksPhoneNumbers() {
        GreenVnResponse response = Calls.result(Scripts.ok());

        assertThat(response.toString())
                .contains("greenVn=+9172•••••365", "apartyNumbers=[+9191•••••528, +9112•••••891]", "greenvnId=123456")
                .doesNotContain("7205827365", "9176226528", "1234567891", "8136966620");
    }

    @Test
    void theStringFormOfAResponseMasksPhoneNumbers() {
        assertThat(new ApiResponse<>(200, Map.of(), "+917205827365"))
                .hasToString("ApiResponse{status=200, body=+9172•••••365}");
    }

    @Test
    void anUnsetPropertyIsNull() {
        assertThat(new UpdateGreenVnRequest().getStrictness()).isNull();
    }

    @Test
    void theDocumentedNameHasPrecedenceOverItsAlias() {
        for (String data : List.of(
                "{'green_vn': '+917205827365', 'greenvn': '+910000000000'}",
                "{'greenvn': '+910000000000', 'green_vn': '+917205827365'}")) {
            String body = "{'success': true, 'data': " + data + "}";

            assertThat(Calls.result(Scripts.json(200, body.replace('\'', '"')))
                            .getData()
                            .getGreenVn())
                    .isEqualTo("+917205827365");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+917205827365",
                "+91 (720) 582-7365",
                "+91.7205.827.365",
                "72058 27365",
                "080-46809123",
                "(720) 582-7365",
                "7205-827-365",
                "٧٢٠٥٨٢٧٣٦٥"
            })
    void aPhoneNumberIsMaskedInEveryFormat(String number) {
        assertThat(new GreenVnAllocation().greenVn(number).toString())
                .doesNotContain(number)
                .contains("•••");
    }
}
