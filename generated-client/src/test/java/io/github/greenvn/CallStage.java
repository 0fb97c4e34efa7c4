package io.github.greenvn;

import java.util.Arrays;

/** A stage of a call at which it can hang. */
enum CallStage {
    NAME_LOOKUP("AbortableDnsResolver", "resolve", Outcome.NOT_SENT) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.builder.baseUrl("https://leadassist.example");
            setup.builder.network = new Network(null, null, setup.hangingLookup(), 10);
        }
    },
    POOLED_CONNECTION("ApacheTransport", "lease", Outcome.NOT_SENT) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.serve(Scripts.stall());
            setup.builder.maxConnections(1);
            setup.occupyTheConnection();
        }
    },
    CONNECT("SocketAdaptor", "connect", Outcome.NOT_SENT) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.builder.baseUrl("http://127.0.0.1:" + setup.fullListener());
        }
    },
    TUNNEL("ApacheTransport", "openTunnel", Outcome.NOT_SENT) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.builder.baseUrl("https://leadassist.example").proxy("http://127.0.0.1:" + setup.silentListener());
        }
    },
    TLS_HANDSHAKE("SSLSocketImpl", "startHandshake", Outcome.NOT_SENT) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.builder.baseUrl("https://127.0.0.1:" + setup.silentListener());
        }
    },
    RESPONSE_HEAD("DefaultBHttpClientConnection", "receiveResponseHeader", Outcome.UNKNOWN) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.serve(Scripts.stall());
        }
    },
    RESPONSE_BODY("BodyReader", "readUpToLimit", Outcome.UNKNOWN) {
        @Override
        void hang(HangingCallSetup setup) {
            setup.serve(Scripts.bytes("HTTP/1.1 404 No\r\nContent-Length: 99\r\n\r\n{")
                    .then(Scripts.stall()));
        }
    };

    final Outcome outcome;
    private final String className;
    private final String method;

    CallStage(String className, String method, Outcome outcome) {
        this.className = className;
        this.method = method;
        this.outcome = outcome;
    }

    /** Sets up a client and servers with which a call hangs at this stage. */
    abstract void hang(HangingCallSetup setup);

    /** Returns as soon as a thread has reached this stage. */
    void await(Thread thread) {
        while (Arrays.stream(thread.getStackTrace())
                .noneMatch(frame -> frame.getClassName().endsWith("." + className)
                        && frame.getMethodName().equals(method))) {
            if (!thread.isAlive()) {
                throw new AssertionError("the call ended before " + this);
            }
            Thread.onSpinWait();
        }
    }
}
