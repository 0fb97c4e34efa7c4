package io.github.greenvn.sample.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(
        properties = {
            "leadassist.api-key=key",
            "leadassist.api-token=token",
            "leadassist.base-url=http://127.0.0.1:1",
        })
@AutoConfigureMockMvc
@ActiveProfiles("live")
@Tag("slow")
class NotSentTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void aCallThatWasNotSentCanBeRepeated() {
        assertThat(mvc.put().uri("/allocations/123456/number"))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .contains("Retry possible");
    }
}
