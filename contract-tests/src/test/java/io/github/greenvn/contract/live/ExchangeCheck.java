package io.github.greenvn.contract.live;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.greenvn.contract.live.PactInteractions.Difference;
import io.github.greenvn.contract.spec.Finding;
import io.github.greenvn.contract.spec.ResponseFindings;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares responses with the specification and the pact. */
final class ExchangeCheck {

    /** Statuses for which the specification allows another body, of a gateway. */
    private static final Set<Integer> OF_GATEWAYS = Set.of(502, 503);

    private final LiveSettings settings;
    private final ResponseFindings specification;

    ExchangeCheck(LiveSettings settings, Redaction redaction) {
        this.settings = settings;
        this.specification = new ResponseFindings(redaction::name);
    }

    /** The verdict on a response, and the differences that led to it. */
    record Result(Verdict verdict, List<Finding> findings) {}

    Result check(Exchange exchange) {
        LiveRequest request = exchange.request();
        String path = request.path(settings);
        int status = exchange.status();
        List<Finding> violations = specification.of(request.method, path, status, exchange.headers(), exchange.body());
        List<String> expected = request.interactions.stream()
                .filter(description -> PactInteractions.status(description) == status)
                .toList();
        if (!expected.isEmpty()) {
            Stream<Finding> others = expected.stream()
                    .map(description -> pactFindings(description, exchange, violations))
                    .min(Comparator.comparing(List::size))
                    .orElseThrow()
                    .stream();
            List<Finding> findings = Stream.concat(violations.stream(), others).toList();
            return new Result(findings.isEmpty() ? Verdict.AGREED : Verdict.DRIFT, findings);
        }
        boolean documented =
                violations.stream().noneMatch(finding -> finding.pointer().equals("/status"));
        Stream<Finding> unexpected = documented
                ? Stream.of(specification.atStatus(
                        request.method, path, status, "status " + status + " in place of " + expectedStatuses(request)))
                : Stream.empty();
        boolean open = violations.isEmpty() ? status >= 400 : OF_GATEWAYS.contains(status);
        return new Result(
                open ? Verdict.COULD_NOT_TELL : Verdict.DRIFT,
                Stream.concat(unexpected, violations.stream()).toList());
    }

    private String expectedStatuses(LiveRequest request) {
        List<String> statuses = request.interactions.stream()
                .map(description -> "" + PactInteractions.status(description))
                .distinct()
                .toList();
        return String.join(" or ", statuses);
    }

    /** {@return the differences from an interaction, without those at a place where the specification has one too} */
    private List<Finding> pactFindings(String description, Exchange exchange, List<Finding> violations) {
        boolean comparable =
                violations.stream().allMatch(violation -> violation.pointer().startsWith("/body/"));
        return !comparable
                ? List.of()
                : PactInteractions.differences(description, exchange).stream()
                        .map(difference -> finding(difference, description, exchange))
                        .filter(finding -> violations.stream()
                                .noneMatch(violation -> isWithin(violation, finding) || isWithin(finding, violation)))
                        .toList();
    }

    private static boolean isWithin(Finding inner, Finding outer) {
        return (inner.pointer() + "/").startsWith(outer.pointer() + "/");
    }

    private Finding finding(Difference difference, String description, Exchange exchange) {
        String method = exchange.request().method;
        String path = exchange.request().path(settings);
        String seen = "not what the interaction \"" + description + "\" has";
        JsonPointer at = difference.location();
        return difference.inBody()
                ? specification.atBody(method, path, exchange.status(), at, seen)
                : specification.atContentType(method, path, exchange.status(), seen);
    }
}
