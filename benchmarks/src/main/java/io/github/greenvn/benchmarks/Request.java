package io.github.greenvn.benchmarks;

/** A kind of update, and how the service responds to it. */
public enum Request {
    WITH_BODY("with a body", "acme"),
    WITHOUT_BODY("without a body", "acme"),
    REJECTED("rejected with 409", Service.REJECTED_TENANT);

    private final String description;
    private final String tenant;

    Request(String description, String tenant) {
        this.description = description;
        this.tenant = tenant;
    }

    String tenant() {
        return tenant;
    }

    boolean hasBody() {
        return this != WITHOUT_BODY;
    }

    @Override
    public String toString() {
        return description;
    }
}
