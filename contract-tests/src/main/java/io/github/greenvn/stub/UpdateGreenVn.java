package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The operation {@code updateGreenVn}: checks the caller, the allocation and the body, in this order. */
final class UpdateGreenVn implements ResponseDefinitionTransformerV2 {

    static final String NAME = "update-greenvn";

    private final Account account;
    private final RequestBody bodies = new RequestBody();
    private final AtomicInteger taken = new AtomicInteger();

    UpdateGreenVn(Account account) {
        this.account = account;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        if (!account.authorization().equals(request.getHeader("Authorization"))) {
            return Envelope.error(401, 7, "Authentication failed or not provided.");
        }
        if (!request.getMethod().equals(RequestMethod.PUT) || !request.getUrl().equals(account.path())) {
            return Envelope.error(404, 1, "GreenVN not found.");
        }
        byte[] body = request.getBody();
        if (body.length == 0) {
            return Envelope.of(account, nextOfThePool());
        }
        Optional<JsonNode> wanted = bodies.read(request.getHeader("Content-Type"), body);
        return wanted.map(preferences -> Envelope.of(account, number(preferences)))
                .orElseGet(() -> Envelope.error(400, 5, "Bad or missing parameters."));
    }

    private String number(JsonNode body) {
        JsonNode wanted = body.path("preferences").path("greenvn");
        return wanted.isMissingNode() ? nextOfThePool() : wanted.textValue();
    }

    private String nextOfThePool() {
        int size = account.pool().size();
        return account.pool().get(Math.floorMod(taken.getAndIncrement(), size));
    }
}
