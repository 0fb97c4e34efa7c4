package io.github.greenvn.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.spring.stub.AutoConfigureLeadAssistStub;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@ActiveProfiles("live")
@AutoConfigureLeadAssistStub
@AutoConfigureMockMvc
@Tag("slow")
class SampleApplicationTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeadAssistStub stub;

    @BeforeEach
    void reset() {
        stub.reset();
    }

    @Test
    void readsAnAllocationWithoutThePartiesNumbers() {
        assertThat(mvc.get().uri("/allocations/123456"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"id\": \"123456\", \"number\": \"+910000000001\", \"state\": \"active\"}");
    }

    @Test
    void swapsForAnyNumberWithoutABody() {
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

        assertProblem(swap(), 429, "REJECTED");
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
    void thePageUsesNoOutsideResource() {
        assertThat(mvc.get().uri("/")).hasForwardedUrl("index.html");
        assertThat(mvc.get().uri("/index.html"))
                .hasStatusOk()
                .bodyText()
                .contains("page.js", "page.css")
                .doesNotContain("http");
    }

    private MvcTestResult swap() {
        return mvc.put().uri("/allocations/123456/number").exchange();
    }

    private MvcTestResult swap(String body) {
        return mvc.put()
                .uri("/allocations/123456/number")
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
