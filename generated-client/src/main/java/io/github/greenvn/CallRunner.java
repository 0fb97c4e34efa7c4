package io.github.greenvn;

import feign.Request;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Runs calls from their arguments to their outcomes. */
final class CallRunner {

    private final RequestSender sender;
    private final Retries retries;
    private final Observer observer;
    private final DriftReporter drift;
    private final Redaction redaction;
    private final Duration deadline;
    private final LongSupplier nanoClock;

    CallRunner(
            RequestSender sender,
            Retries retries,
            Observer observer,
            DriftReporter drift,
            Redaction redaction,
            Duration deadline,
            LongSupplier nanoClock) {
        this.sender = sender;
        this.retries = retries;
        this.observer = observer;
        this.drift = drift;
        this.redaction = redaction;
        this.deadline = deadline;
        this.nanoClock = nanoClock;
    }

    /**
     * Runs one call.
     *
     * @throws IllegalArgumentException if an argument cannot be sent; nothing was sent, and nothing is reported
     */
    @Nullable
    Object run(Operation operation, @Nullable Object[] arguments) {
        Call call = new Call(operation, drift, redaction, deadline, nanoClock);
        Request request = operation.createRequest(arguments);
        Object result;
        try {
            result = retries.run(call, () -> operation.decode(sender.send(call, request), call));
        } catch (Exception e) {
            LeadAssistException failure = asFailure(call, e);
            observer.afterOutcome(call, failure);
            throw failure;
        } catch (Error e) {
            observer.afterOutcome(call, asFailure(call, e));
            throw e;
        }
        observer.afterOutcome(call, null);
        return result;
    }

    private LeadAssistException asFailure(Call call, Throwable thrown) {
        return thrown instanceof LeadAssistException known ? known : CallFailures.of(call.attempt(), thrown);
    }
}
