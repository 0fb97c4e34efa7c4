package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.greenvn.contract.live.LiveReport.Row;
import io.github.greenvn.contract.spec.Finding;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveCheckTest {

    @RegisterExtension
    static LeadAssistStub stub = LeadAssistExtension.start();

    @Test
    void theStubAgrees(@TempDir Path folder) throws IOException {
        LiveReport report = LiveCheck.run(LiveStubs.settings(stub));
        LiveServiceCheck.write(report, folder.resolve("live.json"));

        assertThat(report.verdict()).as(report.toText()).isEqualTo(Verdict.AGREED);
        assertThatCode(() -> LiveServiceCheck.fail(report)).doesNotThrowAnyException();
        assertThat(new ObjectMapper().readTree(folder.resolve("live.json").toFile()))
                .isEqualTo(report.toJson());
        assertThat(stub.received())
                .extracting(ReceivedRequest::method)
                .as("each request once")
                .containsExactly("GET", "GET", "GET", "PUT");
        LiveStubs.assertNothingBillable(stub);
    }

    @Test
    void aDeallocatedAllocationAgrees() throws IOException {
        LiveSettings deallocated = LiveStubs.reading(stub, "123458");

        assertThat(LiveCheck.run(deallocated).verdict()).isEqualTo(Verdict.AGREED);
    }

    @ParameterizedTest
    @CsvSource({"400, 5", "401, 7", "402, 7", "403, 8", "404, 1", "429, 17", "499, 0", "500, 0", "502, 0", "503, 0"})
    void aDocumentedErrorIsNoDrift(int status, int code) throws IOException {
        stub.next(Collections.nCopies(4, Fault.error(status, code)).toArray(Fault[]::new));

        LiveReport report = LiveCheck.run(LiveStubs.settings(stub));

        assertThat(report.verdict()).as(report.toText()).isEqualTo(Verdict.COULD_NOT_TELL);
        assertThat(report.rows().get(0).findings())
                .extracting(finding -> finding.pointer() + ": " + finding.seen())
                .containsExactly("/status: status " + status + " in place of 200");
        assertThatThrownBy(() -> LiveServiceCheck.fail(report))
                .hasMessageStartingWith("The live check could not tell if the service has drifted.");
    }

    @Test
    void aDriftFailsInOtherWords() throws IOException {
        stub.next(Fault.response(418, "application/json", "{}"));
        LiveReport report = LiveCheck.run(LiveStubs.settings(stub));

        assertThatThrownBy(() -> LiveServiceCheck.fail(report))
                .hasMessageStartingWith("The service has drifted from the contract.\nSeen at " + stub.baseUrl());
    }

    @Test
    void aServiceThatDoesNotRespondIsNotWaitedForBeyondTheDeadline() throws IOException {
        stub.next(Collections.nCopies(4, Fault.delayUntil(new CompletableFuture<>()))
                .toArray(Fault[]::new));

        LiveReport report = LiveCheck.run(LiveStubs.settings(stub, Duration.ofMillis(200)));

        assertNoResponse(report, "there was no complete response in time");
    }

    @Test
    void aServiceThatCannotBeReachedIsNoDrift() throws IOException {
        // Bound and not listening: the port refuses, and nobody else can have it.
        try (Socket refusing = new Socket()) {
            refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String url = "http://127.0.0.1:" + refusing.getLocalPort();

            LiveReport report = LiveCheck.run(LiveStubs.settings(stub, url, false));

            assertNoResponse(report, "the service could not be reached: it accepts no connection");
        }
    }

    @Test
    void aConnectionThatEndsIsNoDriftAndNoRequestIsRepeated() throws IOException {
        stub.next(Fault.reset(), Fault.emptyResponse(), Fault.reset(), Fault.emptyResponse());

        LiveReport report = LiveCheck.run(LiveStubs.settings(stub));

        assertThat(report.rows()).extracting(Row::reason).allSatisfy(reason -> assertThat(reason)
                .startsWith("the connection ended before a complete response"));
        assertThat(stub.received()).hasSize(4);
    }

    @Test
    void aRedirectIsADriftAndNotFollowed() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        LiveReport report = runAgainst(exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(report.rows()).allSatisfy(row -> assertThat(row.findings())
                .extracting(finding -> finding.pointer() + ": " + finding.seen())
                .containsExactly("/status: status 307"));
        assertThat(report.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(requests).hasValue(4);
    }

    @Test
    void aMissingMediaTypeIsADrift() throws IOException {
        byte[] body = LiveStubs.exchange(LiveStubs.settings(stub), LiveRequest.READ)
                .body()
                .getBytes(StandardCharsets.UTF_8);
        LiveReport report = runAgainst(exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        assertThat(report.rows().get(0).findings())
                .extracting(Finding::pointer)
                .containsExactly("/headers/Content-Type");
    }

    private static LiveReport runAgainst(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            return LiveCheck.run(LiveStubs.settings(stub, url, false));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theProxyOfTheSystemIsNotUsed() throws IOException {
        System.setProperty("http.proxyHost", "proxy.invalid");
        System.setProperty("http.nonProxyHosts", "");
        try {
            assertThat(LiveCheck.run(LiveStubs.settings(stub)).verdict()).isEqualTo(Verdict.AGREED);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void theBilledUpdateIsSentOnceWhereItIsAllowed() throws IOException {
        LiveReport report = LiveCheck.run(LiveStubs.settings(stub, stub.baseUrl(), true));

        assertThat(report.verdict()).as(report.toText()).isEqualTo(Verdict.AGREED);
        assertThat(report.rows()).hasSize(5);
        assertThat(stub.received())
                .extracting(ReceivedRequest::method)
                .containsExactly("GET", "GET", "GET", "PUT", "PUT");
    }

    @Test
    void theBilledUpdateIsNotSentIfARequestBeforeItDidNotAgree() throws IOException {
        stub.next(Fault.error(429, 17));

        LiveReport report = LiveCheck.run(LiveStubs.settings(stub, stub.baseUrl(), true));

        assertThat(report.rows().get(LiveRequest.BILLED_UPDATE.ordinal()).reason())
                .isEqualTo("it was not sent, since the responses before it did not agree");
        LiveStubs.assertNothingBillable(stub);
    }

    private static void assertNoResponse(LiveReport report, String reason) {
        assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
        assertThat(report.rows()).hasSize(4).extracting(Row::reason).containsOnly(reason);
        assertThat(report.toText()).contains(reason);
    }
}
