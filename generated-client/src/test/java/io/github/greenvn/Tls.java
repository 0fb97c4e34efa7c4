package io.github.greenvn;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server certificate for a host name, and TLS contexts for servers and clients. */
final class Tls {

    private final HeldCertificate certificate;
    /** The server's context, created once, since it takes a tenth of a second. */
    private final SSLContext server;

    private Tls(HeldCertificate certificate) {
        this.certificate = certificate;
        this.server = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
    }

    static Tls of(String hostName) {
        return new Tls(new HeldCertificate.Builder()
                .commonName(hostName)
                .addSubjectAlternativeName(hostName)
                .build());
    }

    ServerSocketFactory sockets() {
        return server.getServerSocketFactory();
    }

    /** Returns a new context that trusts the certificate and has no TLS sessions yet. */
    SSLContext trusted() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build()
                .sslContext();
    }
}
