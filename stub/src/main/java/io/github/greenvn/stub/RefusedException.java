package io.github.greenvn.stub;

/** Nothing was done, and the caller is told why. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.message);
        this.refusal = refusal;
    }
}
