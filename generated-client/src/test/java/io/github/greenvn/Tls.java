package io.github.greenvn;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server certificate for a host name, and clients that trust it. */
final class Tls {

    private final HeldCertificate certificate;
    /** Made once: it costs a tenth of a second, most of it for the password of a key store in memory. */
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

    /** Returns a new one each time, which knows no session of an earlier connection. */
    SSLContext trusted() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build()
                .sslContext();
    }
}
