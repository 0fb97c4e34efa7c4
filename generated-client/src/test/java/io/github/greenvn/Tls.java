package io.github.greenvn;

import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server certificate for a host name, and clients that trust it. */
final class Tls {

    private final HeldCertificate certificate;

    private Tls(HeldCertificate certificate) {
        this.certificate = certificate;
    }

    static Tls of(String hostName) {
        return new Tls(new HeldCertificate.Builder()
                .commonName(hostName)
                .addSubjectAlternativeName(hostName)
                .build());
    }

    ServerSocketFactory sockets() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory();
    }

    SSLContext trusted() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build()
                .sslContext();
    }
}
