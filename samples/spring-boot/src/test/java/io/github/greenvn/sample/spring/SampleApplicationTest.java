package io.github.greenvn.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SampleTest
class SampleApplicationTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeadAssistStub stub;

    @Autowired
    Outage outage;

    @BeforeEach
    void reset() {
        stub.reset();
        outage.end();
    }

    @Test
    void readsAnAllocationWithoutThePartiesNumbers() {
        assertThat(mvc.get().uri("/allocations/123456"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"id\": \"123456\", \"number\": \"+910000000001\", \"state\": \"active\"}");
    }

    @Test
    void swapsForAnyNumberWithoutPreferences() {
        assertThat(swap()).hasStatusOk().bodyJson().extractingPath("number").isEqualTo("+910000000002");
        assertThat(stub.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.body()).isEmpty();
        });
    }

    @Test
    void swapsForANumberOfARegion() {
        assertThat(swap("{\"region\": \"DL\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("number")
                .isEqualTo("+910000000005");
    }

    @ParameterizedTest
    @CsvSource({
        "404,  1, 404, REJECTED",
        "400,  4, 409, REJECTED",
        "400,  5, 422, REJECTED",
        "401,  7, 500, REJECTED",
        "429, 17, 429, REJECTED",
        "500,  0, 502, UNKNOWN"
    })
    void anErrorOfTheServiceIsAProblemWithItsOutcome(int status, int code, int expected, String outcome) {
        stub.next(Fault.error(status, code));

        assertProblem(swap(), expected, outcome);
    }

    @Test
    void aCallThatWasNotSentCanBeRepeated() {
        outage.start();

        assertProblem(swap(), 503, "NOT_SENT");
        assertThat(stub.received()).isEmpty();
    }

    @Test
    void aLostResponseHasToBeReadBack() {
        stub.next(Fault.reset().afterProcessing());

        assertProblem(swap(), 502, "UNKNOWN");
        assertThat(stub.received()).extracting(ReceivedRequest::method).containsExactly("PUT");
        assertThat(mvc.get().uri("/allocations/123456"))
                .bodyJson()
                .extractingPath("number")
                .isEqualTo("+910000000002");
    }

    @Test
    void aFailedReadChangedNothing() {
        stub.next(Fault.emptyResponse());

        assertThat(mvc.get().uri("/allocations/123456"))
                .hasStatus(502)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("Nothing was changed");
    }

    @Test
    void aThrottledCallHasTheServicesOwnStatusEvenWithoutACode() {
        stub.next(Fault.response(429, "text/plain", "slow down"));

        MvcTestResult result = swap();

        assertProblem(result, 429, "REJECTED");
        assertThat(result).bodyJson().extractingPath("detail").asString().contains("try again later");
    }

    @Test
    void aRedirectIsTheServicesFault() {
        stub.next(Fault.response(302, "text/plain", "moved"));

        assertProblem(swap(), 502, "REJECTED");
    }

    @Test
    void anUnknownRegionOrAnInvalidIdIsNotSent() {
        assertThat(swap("{\"region\": \"XX\"}")).hasStatus(400);
        assertThat(mvc.get().uri("/allocations/{id}", "a b")).hasStatus(404);
        assertThat(stub.received()).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteCannotSwap() {
        assertThat(mvc.post().uri("/allocations/123456/swap")).hasStatus(415);
        assertThat(mvc.post()
                        .uri("/allocations/123456/swap")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{}"))
                .hasStatus(415);
        assertThat(stub.received()).isEmpty();
    }

    private MvcTestResult swap() {
        return swap("{}");
    }

    private MvcTestResult swap(String body) {
        return mvc.post()
                .uri("/allocations/123456/swap")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String outcome) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("outcome").isEqualTo(outcome);
        assertThat(result).bodyText().doesNotContain("+91", "stub-api-token");
    }
}
