package io.github.greenvn.stub;

/** Thrown when a request fails with an error of the API. Nothing has changed then. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final ApiError error;

    ApiException(ApiError error) {
        super(error.message);
        this.error = error;
    }
}
