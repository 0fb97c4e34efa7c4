package io.github.greenvn.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A fault that a {@link LeadAssistStub} injects into one request. Unless stated otherwise, the request is not processed;
 * with {@link #afterProcessing()} it is processed first, and then the fault occurs. Immutable.
 */
public final class Fault {

    private static final CompletableFuture<?> NO_DELAY = CompletableFuture.completedFuture("no delay");

    private final boolean processed;
    private final boolean specified;
    private final CompletableFuture<?> delay;
    private final Function<Supplier<ResponseDefinition>, ResponseDefinition> responder;

    private Fault(
            boolean processed,
            boolean specified,
            CompletableFuture<?> delay,
            Function<Supplier<ResponseDefinition>, ResponseDefinition> responder) {
        this.processed = processed;
        this.specified = specified;
        this.delay = delay;
        this.responder = responder;
    }

    /** {@return a fault that resets the connection instead of responding} */
    public static Fault reset() {
        return connection(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
    }

    /** {@return a fault that closes the connection without sending a byte} */
    public static Fault emptyResponse() {
        return connection(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
    }

    /** {@return a fault that processes the request and sends only the first half of the response's body} */
    public static Fault malformedBody() {
        return new Fault(true, false, NO_DELAY, process -> {
            ResponseDefinition whole = process.get();
            String body = whole.getTextBody();
            return ResponseDefinitionBuilder.like(whole)
                    .but()
                    .withBody(body.substring(0, body.length() / 2))
                    .build();
        });
    }

    /**
     * Responds with an error of Lead Assist. The response must be one that the specification documents; see {@link
     * LeadAssistStub}.
     *
     * @param status the HTTP status
     * @param code the vendor's error code
     * @return the fault
     */
    public static Fault error(int status, int code) {
        return response(true, Responses.error(status, code, "Injected into the stub."));
    }

    /**
     * Responds with any response, such as a gateway's error page. It is not checked against the specification.
     *
     * @param status the HTTP status
     * @param contentType the media type
     * @param body the body
     * @return the fault
     */
    public static Fault response(int status, String contentType, String body) {
        return response(false, Responses.of(status, contentType, body));
    }

    /**
     * Delays the request, then processes it and responds as usual.
     *
     * @param released the future that ends the delay when it completes, normally or not; resetting or closing the stub
     *     ends the delay too
     * @return the fault
     */
    public static Fault delayUntil(CompletableFuture<?> released) {
        return new Fault(false, true, released, Supplier::get);
    }

    /** {@return a copy of this fault that occurs after the request has been processed, and billed} */
    public Fault afterProcessing() {
        return new Fault(true, specified, delay, responder);
    }

    private static Fault connection(com.github.tomakehurst.wiremock.http.Fault fault) {
        return response(false, new ResponseDefinitionBuilder().withFault(fault).build());
    }

    private static Fault response(boolean specified, ResponseDefinition response) {
        return new Fault(false, specified, NO_DELAY, process -> response);
    }

    /** {@return true if the response has to conform to the specification} */
    boolean specified() {
        return specified;
    }

    /**
     * {@return the response to send}
     *
     * @param process processes the request
     * @param closed ends any delay when it completes
     */
    ResponseDefinition apply(Supplier<ResponseDefinition> process, CompletableFuture<?> closed) {
        Supplier<ResponseDefinition> processing = process;
        if (processed) {
            ResponseDefinition response = process.get();
            processing = () -> response;
        }
        CompletableFuture.anyOf(delay, closed)
                .handle((result, failure) -> "released")
                .join();
        return responder.apply(processing);
    }
}
