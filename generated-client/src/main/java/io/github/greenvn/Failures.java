package io.github.greenvn;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exception of an attempt that got no response: not sent, where the attempt knows it; otherwise unknown. What a
 * transport throws proves nothing: the refused connection may have been its second try.
 */
final class Failures {

    private final Credentials credentials;

    Failures(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Describes what a transport threw; the same request may go better later. */
    LeadAssistException of(Attempt attempt, Throwable failure) {
        return failure(attempt, describe(failure), failure, failure instanceof IOException);
    }

    /** Describes a failure that the same request would meet again. */
    LeadAssistException permanent(Attempt attempt, String what, @Nullable Throwable failure) {
        return failure(attempt, what, failure, false);
    }

    private LeadAssistException failure(
            Attempt attempt, String what, @Nullable Throwable failure, boolean isTransient) {
        Throwable cause = failure == null ? null : Redacted.cause(failure, credentials);
        CallFacts facts = attempt.call().facts();
        return attempt.isSent()
                ? new OutcomeUnknownException(facts, what, cause)
                : new RequestNotSentException(facts, what, cause, isTransient);
    }

    private static String describe(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "the host is unknown.";
        }
        if (failure instanceof ConnectTimeoutException || failure instanceof HttpConnectTimeoutException) {
            return "connecting took longer than the connect timeout.";
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "the connection was refused.";
        }
        if (failure instanceof ConnectionRequestTimeoutException) {
            return "no connection of the pool came free in time.";
        }
        if (failure instanceof SSLException) {
            return "TLS failed.";
        }
        if (failure instanceof SocketTimeoutException || failure instanceof java.net.http.HttpTimeoutException) {
            return "no answer came within the response timeout.";
        }
        if (failure instanceof NoHttpResponseException) {
            return "the connection was closed before an answer came.";
        }
        if (failure instanceof InterruptedIOException) {
            return "the exchange was interrupted.";
        }
        return "the exchange failed with " + failure.getClass().getSimpleName() + ".";
    }
}
