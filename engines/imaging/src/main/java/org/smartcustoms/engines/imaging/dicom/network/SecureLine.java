package org.smartcustoms.engines.imaging.dicom.network;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// TLS for DICOM (PS3.15, annex B: TLS 1.2 and 1.3). Who we are comes from a key store; whom we
/// believe from a trust store, and where a receiver has one, a caller without a certificate that it
/// trusts is turned away. Where it has none, a caller may show any certificate: it proves to hold
/// its key, and whoever runs the receiver knows whose it is.
public final class SecureLine {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final boolean callersShowCertificates;

    private SecureLine(SSLContext context, boolean callersShowCertificates) {
        this.context = context;
        this.callersShowCertificates = callersShowCertificates;
    }

    /// A key store file, PKCS #12 or JKS.
    public record Store(Path file, String password) {}

    /// @param own our key and certificate; absent for a caller that shows none
    /// @param trusted certificates that the other side must have; absent for a receiver that takes any caller,
    ///     and for a caller that trusts whom the Java runtime does
    /// @throws IOException when a store can't be read or opened with its password, naming the file
    public static SecureLine of(@Nullable Store own, @Nullable Store trusted) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(
                    own == null ? null : read(own),
                    own == null ? null : own.password().toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            if (trusted != null) {
                trust.init(read(trusted));
            }
            var believed = trusted == null ? new TrustManager[] {new AnyCaller()} : trust.getTrustManagers();
            context.init(keys.getKeyManagers(), believed, null);
            return new SecureLine(context, trusted != null);
        } catch (GeneralSecurityException failed) {
            throw new IOException("No TLS with these stores: " + failed.getMessage(), failed);
        }
    }

    private static KeyStore read(Store store) throws IOException {
        if (!Files.isRegularFile(store.file())) {
            throw new IOException("The key store " + store.file() + " is not there");
        }
        try {
            return KeyStore.getInstance(store.file().toFile(), store.password().toCharArray());
        } catch (GeneralSecurityException | IOException failed) {
            throw new IOException("The key store " + store.file() + " can't be opened: " + failed.getMessage(), failed);
        }
    }

    ServerSocket serverSocket() throws IOException {
        var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
        socket.setEnabledProtocols(PROTOCOLS);
        if (callersShowCertificates) {
            socket.setNeedClientAuth(true);
        } else {
            socket.setWantClientAuth(true);
        }
        return socket;
    }

    /// The fingerprint of a certificate.
    ///
    /// @return SHA-256 over its DER form, as 64 hexadecimal digits
    public static String fingerprint(Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The fingerprint of the certificate that the other side of a line has shown.
    static Optional<String> fingerprintOfCaller(Socket line) {
        if (!(line instanceof SSLSocket secured)) {
            return Optional.empty();
        }
        try {
            return Optional.of(fingerprint(secured.getSession().getPeerCertificates()[0]));
        } catch (SSLPeerUnverifiedException showedNone) {
            return Optional.empty();
        }
    }

    /// A line to a station, over a connected socket. Its certificate must be for this host: one
    /// that we trust for another is not this station's.
    Socket over(Socket plain, String host, int port) throws IOException {
        var line = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        var wanted = line.getSSLParameters();
        wanted.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(wanted);
        return line;
    }
}
