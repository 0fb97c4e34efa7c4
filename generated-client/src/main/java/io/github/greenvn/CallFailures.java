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
 * Creates the exceptions for attempts that got no response. Whether the request was sent depends on the attempt alone and
 * not on what the transport throws: a refused connection may have been the transport's second try.
 */
final class CallFailures {

    private CallFailures() {}

    /** Returns the exception for what a transport threw. */
    static LeadAssistException of(Attempt attempt, Throwable failure) {
        return failure(attempt, describe(failure), failure, failure instanceof IOException);
    }

    /** Returns the exception for a failure that sending the same request again would not fix. */
    static LeadAssistException permanent(Attempt attempt, String description, @Nullable Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return failure(attempt, description, failure, false);
    }

    private static LeadAssistException failure(
            Attempt attempt, String description, @Nullable Throwable failure, boolean isTransient) {
        Throwable cause = failure == null
                ? null
                : RedactedException.redact(failure, attempt.call().redaction());
        CallSummary summary = attempt.call().summary();
        return attempt.isSent()
                ? new OutcomeUnknownException(summary, description, cause)
                : new RequestNotSentException(summary, description, cause, isTransient);
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
            return "no pooled connection became available in time.";
        }
        if (failure instanceof SSLException) {
            return "TLS failed.";
        }
        if (failure instanceof SocketTimeoutException || failure instanceof java.net.http.HttpTimeoutException) {
            return "no response arrived within the response timeout.";
        }
        if (failure instanceof NoHttpResponseException) {
            return "the connection was closed before a response arrived.";
        }
        if (failure instanceof InterruptedIOException) {
            return "the exchange was interrupted.";
        }
        return "the exchange failed with " + failure.getClass().getSimpleName() + ".";
    }
}
