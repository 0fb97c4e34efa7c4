package io.github.greenvn.benchmarks;

/** A measured kind of request, with the number of threads that send it concurrently. */
enum Case {
    WITH_BODY(Request.WITH_BODY, 1),
    WITHOUT_BODY(Request.WITHOUT_BODY, 1),
    REJECTED(Request.REJECTED, 1),
    EIGHT_THREADS(Request.WITH_BODY, 8),
    SIXTY_FOUR_THREADS(Request.WITH_BODY, 64);

    private final Request request;
    private final int threads;

    Case(Request request, int threads) {
        this.request = request;
        this.threads = threads;
    }

    Request request() {
        return request;
    }

    int threads() {
        return threads;
    }
}
