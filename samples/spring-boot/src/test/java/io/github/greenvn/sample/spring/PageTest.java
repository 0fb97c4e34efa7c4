package io.github.greenvn.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests the page in Chromium, against the running application and the stub. */
@SampleTest
class PageTest {

    private static Browser browser;

    @Autowired
    LeadAssistStub stub;

    @Autowired
    Outage outage;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startBrowser() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        stub.reset();
        outage.end();
        browser.driver().get(application());
        awaitMessage("");
    }

    @AfterEach
    void assertNoErrorAndNoSecret() throws Exception {
        List<JsonNode> events = browser.networkEvents();

        assertThat(browser.consoleMessages()).isEmpty();
        assertThat(events)
                .extracting(event -> event.at("/params/request/url").asText())
                .filteredOn(url -> !url.isEmpty() && !url.equals("data:,"))
                .isNotEmpty()
                .allMatch(url -> url.startsWith(application()));
        assertThat(events + browser.driver().getPageSource())
                .doesNotContainIgnoringCase(stub.apiKey(), stub.apiToken(), "Authorization");
    }

    @Test
    void showsTheAllocation() {
        assertShown("+910000000001", "active");
        assertThat(swapButton().isEnabled()).isTrue();
    }

    @Test
    void swapsOnceOnADoubleClick() {
        CompletableFuture<Void> response = new CompletableFuture<>();
        stub.next(Fault.delayUntil(response));

        new Actions(browser.driver()).doubleClick(swapButton()).perform();
        assertThat(swapButton().isEnabled()).isFalse();
        response.complete(null);

        awaitMessage("Swapped.");
        assertShown("+910000000002", "active");
        assertThat(swaps()).isEqualTo(1);
    }

    @Test
    void swapsForANumberOfTheRegion() {
        find("region").sendKeys("Delhi");
        swapButton().click();

        awaitMessage("Swapped.");
        assertShown("+910000000005", "active");
    }

    @Test
    void aCallThatWasNotSentIsShown() {
        outage.start();
        swapButton().click();

        awaitMessage("Not sent: Nothing was sent. It is safe to try again.");
        assertNothingToSwap();
        assertThat(swaps()).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void aFailureIsShownAndNotRepeated(Fault fault, String message, String numberAfterwards) {
        stub.next(fault);
        swapButton().click();

        awaitMessage(message);
        assertNothingToSwap();
        assertThat(swaps()).isEqualTo(1);

        readButton().click();
        awaitMessage("");
        assertShown(numberAfterwards, "active");
        assertThat(swapButton().isEnabled()).isTrue();
        assertThat(swaps()).isEqualTo(1);
    }

    static Stream<Arguments> aFailureIsShownAndNotRepeated() {
        String unknown = "Outcome unknown: The number may have been swapped, and billed."
                + " Read it back before swapping again.";
        return Stream.of(
                arguments(
                        Fault.error(400, 4),
                        "Rejected: The service did nothing. Fix the cause before trying again.",
                        "+910000000001"),
                arguments(
                        Fault.error(429, 17),
                        "Rejected: The service did nothing. There were too many requests: try again later.",
                        "+910000000001"),
                arguments(Fault.error(500, 0), unknown, "+910000000001"),
                arguments(Fault.reset().afterProcessing(), unknown, "+910000000002"));
    }

    @Test
    void textOfTheServiceIsNoMarkup() {
        String markup = "<img src=x onerror=document.title='injected'>";
        stub.next(Fault.response(200, "application/json", """
                {"success": true, "status": 200, "data": {"connection_id": "1", "greenvn_id": "123456",
                 "aparty_numbers": ["+910000000010"], "bparty_numbers": ["+910000000011"], "usage": "twoway",
                 "state": "active", "green_vn": "%s"}}""".formatted(markup)));
        readButton().click();

        await().until(() -> find("number").getText().equals(markup));
        assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
        assertThat(browser.driver().getTitle()).isEqualTo("Allocation");
    }

    @Test
    void theIdIsOnePathSegment() {
        find("id").sendKeys(Keys.HOME, "../<b>/");
        readButton().click();

        awaitMessage("Outcome unknown: no readable response. Read the allocation before swapping its number.");
        assertNothingToSwap();
        assertThat(stub.received()).hasSize(1);
    }

    private String application() {
        return "http://127.0.0.1:" + port + "/";
    }

    private static void awaitMessage(String expected) {
        await().untilAsserted(() -> assertThat(find("message").getText()).isEqualTo(expected));
    }

    private static void assertShown(String number, String state) {
        assertThat(find("number").getText()).isEqualTo(number);
        assertThat(find("state").getText()).isEqualTo(state);
    }

    private static void assertNothingToSwap() {
        assertShown("–", "–");
        assertThat(swapButton().isEnabled()).isFalse();
    }

    private long swaps() {
        return stub.received().stream()
                .map(ReceivedRequest::method)
                .filter("PUT"::equals)
                .count();
    }

    private static WebElement readButton() {
        return browser.driver().findElement(By.cssSelector("#read button"));
    }

    private static WebElement swapButton() {
        return browser.driver().findElement(By.cssSelector("#swap button"));
    }

    private static WebElement find(String id) {
        return browser.driver().findElement(By.id(id));
    }
}
