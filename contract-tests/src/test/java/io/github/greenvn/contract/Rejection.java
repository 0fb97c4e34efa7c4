package io.github.greenvn.contract;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.ProviderState;
import java.util.function.UnaryOperator;

/** The updates that the service answers with an error, having done nothing. */
enum Rejection implements Interaction {
    NO_FREE_NUMBER(
            "an update whose preferences no free number meets",
            request -> Wire.withBody(request, Shapes::strict),
            new Answer(400, 4, "No free GreenVN, unable to allocate."),
            States.ACTIVE_ALLOCATION,
            States.NO_FREE_NUMBER),
    UNKNOWN_CREDENTIALS(
            "an update with unknown credentials",
            Wire::withoutBody,
            new Answer(401, 7, "Authentication failed or not provided."),
            States.UNKNOWN_CREDENTIALS),
    UNKNOWN_ALLOCATION(
            "an update of an unknown allocation",
            Wire::withoutBody,
            new Answer(404, 1, "GreenVN not found."),
            States.NO_ALLOCATION),
    NUMBER_IN_USE(
            "an update to a number in use",
            request -> Wire.withBody(request, Shapes::numberAlone),
            new Answer(409, 18, "Allocation exists for this connection id."),
            States.ACTIVE_ALLOCATION,
            States.NUMBER_IN_USE),
    THROTTLED(
            "an update above the request limit",
            Wire::withoutBody,
            new Answer(429, 17, "Too many requests."),
            States.ACTIVE_ALLOCATION,
            States.THROTTLED);

    private final String description;
    private final UnaryOperator<HttpRequestBuilder> body;
    private final Answer answer;
    private final ProviderState[] states;

    Rejection(String description, UnaryOperator<HttpRequestBuilder> body, Answer answer, ProviderState... states) {
        this.description = description;
        this.body = body;
        this.answer = answer;
        this.states = states;
    }

    @Override
    public PactBuilder in(PactBuilder pact) {
        return given(pact, states).expectsToReceiveHttpInteraction(description, interaction -> interaction
                .withRequest(request -> body.apply(Wire.update(request)))
                .willRespondWith(response -> Wire.answer(response, answer.status, answer::shape)));
    }

    private record Answer(int status, int code, String message) {

        void shape(LambdaDslObject envelope) {
            Shapes.error(envelope, status, code, message);
        }
    }
}
