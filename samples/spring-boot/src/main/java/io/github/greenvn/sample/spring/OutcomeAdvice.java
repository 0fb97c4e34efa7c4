package io.github.greenvn.sample.spring;

import io.github.greenvn.LeadAssistException;
import io.github.greenvn.ServiceException;
import io.github.greenvn.ThrottledException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Maps the outcomes of failed calls to problem details (RFC 9457). Their texts are ours: the service's own messages may
 * contain phone numbers.
 */
@RestControllerAdvice
class OutcomeAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(LeadAssistException e) {
        LOG.warn("{}", e.getMessage());
        ProblemDetail problem = problem(e);
        problem.setProperty("outcome", e.outcome());
        problem.setProperty("correlationId", e.correlationId());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.getStatus());
        if (e instanceof ThrottledException throttled && throttled.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, seconds(throttled.retryAfter()));
        }
        return response.body(problem);
    }

    private static ProblemDetail problem(LeadAssistException e) {
        return switch (e.outcome()) {
            case NOT_SENT ->
                problem(HttpStatus.SERVICE_UNAVAILABLE, "Not sent", "Nothing was sent. It is safe to try again.");
            case REJECTED -> problem(rejected(e), "Rejected", "The service did nothing. " + advice(e));
            case UNKNOWN -> problem(HttpStatus.BAD_GATEWAY, "Outcome unknown", unknown(e));
        };
    }

    private static String advice(LeadAssistException e) {
        return e instanceof ThrottledException
                ? "There were too many requests: try again later."
                : "Fix the cause before trying again.";
    }

    private static String unknown(LeadAssistException e) {
        return e.operation().equals("getGreenVn")
                ? "The allocation could not be read. Nothing was changed: read it again."
                : "The number may have been swapped, and billed. Read it back before swapping again.";
    }

    /** Returns the status for a rejected call. Our own credentials are not the caller's fault. */
    private static HttpStatus rejected(LeadAssistException e) {
        if (e instanceof ThrottledException) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!(e instanceof ServiceException service)) {
            return HttpStatus.BAD_GATEWAY;
        }
        return switch (service.errorCode()) {
            case GREENVN_NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NO_FREE_GREENVN -> HttpStatus.CONFLICT;
            case AUTHENTICATION_FAILED, PERMISSION_DENIED -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UNRECOGNISED -> HttpStatus.BAD_GATEWAY;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static String seconds(Duration delay) {
        return Long.toString(delay.plusMillis(999).toSeconds());
    }
}
