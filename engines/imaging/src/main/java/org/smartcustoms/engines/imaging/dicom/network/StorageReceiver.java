package org.smartcustoms.engines.imaging.dicom.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/// Listens for devices that call and store images (storage service class provider, PS3.4 annex B), and answers C-ECHO.
/// Each caller has a thread; a caller that breaks the rules loses its association and no one else does.
public final class StorageReceiver implements AutoCloseable {

    /// The class of C-ECHO.
    public static final String VERIFICATION = "1.2.840.10008.1.1";

    /// All classes below this are images and reports that may be stored.
    public static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    private final ServerSocket server;
    private final Settings settings;
    private final Reception reception;
    private final Semaphore places;
    private volatile boolean open = true;

    /// @param port 0 for any free one
    /// @param title under which callers must call; empty for any
    /// @param spool folder for files under way
    /// @param largestFile bytes of one data set; a caller that sends more loses its association
    /// @param silence after which a caller counts as gone
    /// @param callers served at the same time; more are turned away until one leaves
    /// @param line how a caller's line is protected; empty for none
    public record Settings(
            int port,
            String title,
            Path spool,
            long largestFile,
            Duration silence,
            int callers,
            Optional<SecureLine> line) {}

    /// Whoever runs the receiver.
    public interface Reception {

        /// Why a caller may not store here; empty when it may.
        Optional<String> objection(Calling calling);

        /// Takes a Part-10 file, which is gone afterwards.
        Verdict store(Arrival arrival);

        /// Hears that a caller was turned away or broke off.
        void refused(String title, InetAddress address, String reason);
    }

    /// Who calls.
    ///
    /// @param title what the caller says it is
    /// @param certificate the SHA-256 fingerprint of the certificate whose key it proved to hold, as 64 hexadecimal
    ///     digits; empty on a line without TLS, and for a caller that showed none
    public record Calling(String title, InetAddress address, Optional<String> certificate) {}

    /// A file that arrived: the caller's data set byte for byte, with the header that names its transfer syntax.
    public record Arrival(String title, InetAddress address, String sopClass, String sopInstance, Path file) {}

    /// What the caller is told (PS3.4 §B.2.3).
    public enum Verdict {
        STORED(0x0000),
        OUT_OF_RESOURCES(0xA700),
        NOT_UNDERSTOOD(0xC000);

        private final int status;

        Verdict(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private StorageReceiver(ServerSocket server, Settings settings, Reception reception) {
        this.server = server;
        this.settings = settings;
        this.reception = reception;
        this.places = new Semaphore(settings.callers());
    }

    /// Starts to listen.
    ///
    /// @throws IOException when the port is taken
    public static StorageReceiver open(Settings settings, Reception reception) throws IOException {
        var server = settings.line().isPresent() ? settings.line().get().serverSocket() : new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(settings.port()), 50);
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        var receiver = new StorageReceiver(server, settings, reception);
        Thread.ofPlatform().name("dicom-receiver").daemon().start(receiver::listen);
        return receiver;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (open) {
            try {
                var line = server.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().name("dicom-caller").start(() -> serve(line));
                } else {
                    Thread.ofVirtual().name("dicom-refusal").start(() -> turnAway(line));
                }
            } catch (IOException closedOrTransient) {
                if (!open) {
                    return;
                }
            }
        }
    }

    /// Apart from the thread that accepts, which must outlive whatever goes wrong with telling the reception.
    private void turnAway(Socket line) {
        try (line) {
            reception.refused("", line.getInetAddress(), "All " + settings.callers() + " places are taken");
        } catch (IOException gone) {
            // the caller hung up first
        }
    }

    private void serve(Socket line) {
        try (line) {
            line.setSoTimeout((int) settings.silence().toMillis());
            line.setTcpNoDelay(true);
            if (line instanceof SSLSocket secured && !shakeHands(secured)) {
                return;
            }
            new Caller(line, settings, reception).serve();
        } catch (IOException gone) {
            // told to the reception where the caller's title is known
        } finally {
            places.release();
        }
    }

    /// Apart from the reading, so that whoever speaks without encryption, or can't show a certificate, is named.
    private boolean shakeHands(SSLSocket line) throws IOException {
        try {
            line.startHandshake();
            return true;
        } catch (SSLException failed) {
            reception.refused("", line.getInetAddress(), "The line could not be secured: " + failed.getMessage());
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        server.close();
    }
}
