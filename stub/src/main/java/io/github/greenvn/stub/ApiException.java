package io.github.greenvn.stub;

/** Nothing was done, and the caller is told why. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final ApiError refusal;

    ApiException(ApiError refusal) {
        super(refusal.message);
        this.refusal = refusal;
    }
}
