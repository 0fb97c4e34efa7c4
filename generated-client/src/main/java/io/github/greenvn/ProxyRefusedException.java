package io.github.greenvn;

import java.io.IOException;

/** Thrown when a proxy did not open the tunnel to the service. */
final class ProxyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyRefusedException(int status) {
        super("the proxy itself responded with status " + status + ".");
        this.status = status;
    }

    int status() {
        return status;
    }
}
