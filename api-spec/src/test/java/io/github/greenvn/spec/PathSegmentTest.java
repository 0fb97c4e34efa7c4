package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentTest {

    private static final Schemas SCHEMAS =
            new Schemas(OpenApiFile.named("greenvn-v1").root());

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"acme1", "123456", "6f1c4a52-9c1b-4a5e-8a58-0d6a3f1f2b11", "a.b", "...", "a_b~c"})
    void isAccepted(String segment) {
        assertThat(violations("TenantId", segment)).isEmpty();
        assertThat(violations("GreenVnId", segment)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "", ".", "..", "/", "a/b", "../a", "a\\b", "a%2Fb", "%2e%2e", "a?b", "a#b", "a;b", " ", "a b", "a\tb",
                "a\n", "a\r\nb", "a\u0000", "a\u007f"
            })
    void isRejected(String notASegment) {
        assertThat(violations("TenantId", notASegment)).contains("/ pattern");
        assertThat(violations("GreenVnId", notASegment)).contains("/ pattern");
    }

    @Test
    void isRejectedAboveItsLimit() {
        assertThat(violations("TenantId", "a".repeat(128))).isEmpty();
        assertThat(violations("TenantId", "a".repeat(129))).containsExactly("/ maxLength");
    }

    private static List<String> violations(String parameter, String value) {
        JsonPointer schema = JsonPointer.compile("/components/parameters/" + parameter + "/schema");
        return SCHEMAS.violations(schema, TextNode.valueOf(value));
    }
}
