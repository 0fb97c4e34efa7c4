package io.github.greenvn.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What goes wrong with one request to a {@link LeadAssistStub}. Unless it says otherwise, nothing is done for the
 * request; {@link #afterTheWork()} makes it the answer that gets lost. Immutable.
 */
public final class Fault {

    private static final CompletableFuture<?> AT_ONCE = CompletableFuture.completedFuture("at once");

    private final boolean worked;
    private final boolean specified;
    private final CompletableFuture<?> released;
    private final UnaryOperator<Supplier<ResponseDefinition>> change;

    private Fault(
            boolean worked,
            boolean specified,
            CompletableFuture<?> released,
            UnaryOperator<Supplier<ResponseDefinition>> change) {
        this.worked = worked;
        this.specified = specified;
        this.released = released;
        this.change = change;
    }

    /** {@return a connection that is reset instead of an answer} */
    public static Fault reset() {
        return connection(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }

    /** {@return a connection that is closed without a byte of an answer} */
    public static Fault emptyResponse() {
        return connection(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
    }

    /** {@return the right answer to a request that was worked, with its body cut off in the middle} */
    public static Fault malformedBody() {
        return new Fault(true, false, AT_ONCE, work -> () -> {
            ResponseDefinition whole = work.get();
            String body = whole.getTextBody();
            return ResponseDefinitionBuilder.like(whole)
                    .but()
                    .withBody(body.substring(0, body.length() / 2))
                    .build();
        });
    }

    /**
     * Refuses the request as Lead Assist does.
     *
     * @param status the HTTP status; one that the specification does not document is reported as a wrong answer
     * @param code the vendor's error code
     * @return an error answer
     */
    public static Fault error(int status, int code) {
        return new Fault(false, true, AT_ONCE, work -> () -> Responses.error(status, code, "Injected into the stub."));
    }

    /**
     * Answers with anything, such as a gateway's page. It is not held against the specification.
     *
     * @param status the HTTP status
     * @param contentType the media type
     * @param body the body
     * @return that answer
     */
    public static Fault answer(int status, String contentType, String body) {
        return new Fault(false, false, AT_ONCE, work -> () -> Responses.answer(status, contentType, body));
    }

    /**
     * Holds the request back, and then works it and answers it.
     *
     * @param released ends the delay once it is complete, however; resetting or closing the stub ends it too
     * @return the delay
     */
    public static Fault delayUntil(CompletableFuture<?> released) {
        return new Fault(false, true, released, work -> work);
    }

    /** {@return the same, except that the request is worked, and billed, before it goes wrong} */
    public Fault afterTheWork() {
        return new Fault(true, specified, released, change);
    }

    private static Fault connection(com.github.tomakehurst.wiremock.http.Fault fault) {
        ResponseDefinition broken =
                new ResponseDefinitionBuilder().withFault(fault).build();
        return new Fault(false, false, AT_ONCE, work -> () -> broken);
    }

    /** {@return whether what it answers has to fit the specification} */
    boolean specified() {
        return specified;
    }

    /** Answers a request, given how to work it; {@code ended} cuts any delay short. */
    ResponseDefinition strike(Supplier<ResponseDefinition> work, CompletableFuture<?> ended) {
        Supplier<ResponseDefinition> answer = work;
        if (worked) {
            ResponseDefinition done = work.get();
            answer = () -> done;
        }
        CompletableFuture.anyOf(released, ended)
                .handle((result, failure) -> "released")
                .join();
        return change.apply(answer).get();
    }
}
