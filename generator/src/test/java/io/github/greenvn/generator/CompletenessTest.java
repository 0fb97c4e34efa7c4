package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void aComponentThatRefersToAnotherIsThat() {
        RequestBody body = new RequestBody().content(new Content());
        OpenAPI api = new OpenAPI()
                .components(new Components()
                        .addRequestBodies("first", new RequestBody().$ref("second"))
                        .addRequestBodies("second", new RequestBody().$ref("body"))
                        .addRequestBodies("body", body)
                        .addRequestBodies("circle", new RequestBody().$ref("circle"))
                        .addRequestBodies("dangling", new RequestBody().$ref("none")));

        Completeness.fillIn(api);

        Map<String, RequestBody> bodies = api.getComponents().getRequestBodies();
        assertThat(bodies).containsEntry("first", body).containsEntry("second", body);
        assertThat(bodies.get("circle").get$ref()).isEqualTo("#/components/requestBodies/circle");
        assertThat(bodies.get("dangling").get$ref()).isEqualTo("#/components/requestBodies/none");
    }
}
