package io.github.greenvn.benchmarks;

/** A kind of update. */
public enum Request {
    WITH_BODY("acme"),
    WITHOUT_BODY("acme"),
    REJECTED(Service.REJECTED_TENANT);

    private final String tenant;

    Request(String tenant) {
        this.tenant = tenant;
    }

    String tenant() {
        return tenant;
    }

    boolean hasBody() {
        return this != WITHOUT_BODY;
    }
}
