package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.greenvn.ServiceException;
import io.github.greenvn.ThrottledException;
import io.github.greenvn.v1.model.GreenVnAllocation;
import io.github.greenvn.v1.model.GreenVnAllocation.StateEnum;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Has the real client make each request of the contract and checks its result. Writes the pact. */
class ContractTest {

    @ParameterizedTest
    @EnumSource
    void anUpdateReturnsTheNewNumber(Update update) {
        MockService.fulfil(update, server -> {
            if (update.variant == Variant.NO_BODY) {
                RawRequests.assertNoBody(server, url -> assertAllocation(update.call(url), StateEnum.ACTIVE));
            } else {
                assertAllocation(update.call(server.getUrl()), StateEnum.ACTIVE);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aReadingReturnsTheAllocation(Read read) {
        MockService.fulfil(read, server -> assertAllocation(read.call(server.getUrl()), read.state));
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateThatFailsReportsItsOutcome(UpdateError update) {
        MockService.fulfil(update, server -> assertFails(update, server.getUrl()));
    }

    @ParameterizedTest
    @EnumSource
    void aReadingThatFailsReportsItsOutcome(ReadError read) {
        MockService.fulfil(read, server -> assertFails(read, server.getUrl()));
    }

    private static void assertAllocation(GreenVnResponse response, StateEnum state) {
        assertThat(response.getSuccess()).isTrue();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getData())
                .isEqualTo(new GreenVnAllocation()
                        .connectionId("abcd12345")
                        .apartyNumbers(List.of("+910000000011"))
                        .bpartyNumbers(List.of("+910000000021"))
                        .usage(GreenVnAllocation.UsageEnum.TWOWAY)
                        .state(state)
                        .greenVn(JsonBodies.NUMBER)
                        .greenvnId(HttpMessages.GREEN_VN_ID));
    }

    private static void assertFails(ErrorInteraction interaction, String url) {
        ErrorInteraction.ServiceError error = interaction.error();
        assertThat(catchThrowable(() -> interaction.call(url)))
                .isExactlyInstanceOf(error.status() == 429 ? ThrottledException.class : ServiceException.class)
                .asInstanceOf(type(ServiceException.class))
                .returns(error.status(), ServiceException::status)
                .returns(error.number(), ServiceException::code)
                .returns(error.code(), ServiceException::errorCode)
                .returns(error.message(), ServiceException::serviceMessage)
                .returns(error.outcome(), ServiceException::outcome);
    }
}
