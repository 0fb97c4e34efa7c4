package io.github.greenvn.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Replaces the stack trace of a failed start by the property that has to be corrected. */
final class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidPropertyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidPropertyException cause) {
        return new FailureAnalysis(
                "The Lead Assist client cannot be created. " + cause.getMessage(),
                "Correct the property " + cause.property() + ".",
                cause);
    }
}
