package org.smartcustoms.engines.imaging.dicom.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;

/// Calls another station and stores files there (storage service class user), one association for all.
public final class StorageSender implements AutoCloseable {

    private static final int VERIFYING = 1;

    private final Socket line;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Association agreed;
    private int message;

    private StorageSender(Socket line, DataInputStream in, DataOutputStream out, Association agreed) {
        this.line = line;
        this.in = in;
        this.out = out;
        this.agreed = agreed;
    }

    /// @param called title of the station; `calling` our own
    public record Station(String host, int port, String called, String calling, Duration patience) {}

    /// Calls a station and agrees on what `files` need.
    ///
    /// @throws IOException when it can't be reached or turns us away, with its reason
    public static StorageSender call(Station station, List<DicomFile> files) throws IOException {
        return call(station, files, Optional.empty());
    }

    /// The same over TLS.
    public static StorageSender call(Station station, List<DicomFile> files, SecureLine secure) throws IOException {
        return call(station, files, Optional.of(secure));
    }

    private static StorageSender call(Station station, List<DicomFile> files, Optional<SecureLine> secure)
            throws IOException {
        var contexts = new LinkedHashMap<Integer, Association.Context>();
        contexts.put(VERIFYING, new Association.Context(StorageReceiver.VERIFICATION, List.of("1.2.840.10008.1.2")));
        for (var file : files) {
            var wanted = new Association.Context(
                    sopClass(file), List.of(file.syntax().uid()));
            if (!contexts.containsValue(wanted)) {
                contexts.put(2 * contexts.size() + 1, wanted);
            }
        }
        var line = connected(station, secure);
        try {
            line.setSoTimeout((int) station.patience().toMillis());
            var in = new DataInputStream(new BufferedInputStream(line.getInputStream()));
            var out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream()));
            var asked = new Association(station.called(), station.calling(), contexts, Pdu.LARGEST);
            asked.request().write(out);
            var answer = Pdu.read(in);
            if (answer.type() != Pdu.ASSOCIATE_ACCEPT) {
                throw new IOException("The station turned us away" + reason(answer));
            }
            var accepted = Association.read(answer);
            return new StorageSender(
                    line, in, out, new Association("", "", merged(contexts, accepted), accepted.largestUnit()));
        } catch (IOException failed) {
            line.close();
            throw failed;
        }
    }

    private static Socket connected(Station station, Optional<SecureLine> secure) throws IOException {
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(station.host(), station.port()), (int)
                    station.patience().toMillis());
            return secure.isPresent() ? secure.get().over(plain, station.host(), station.port()) : plain;
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }

    private static String reason(Pdu answer) {
        return answer.type() == Pdu.ASSOCIATE_REJECT && answer.content().length >= 4
                ? " (reason " + answer.content()[3] + ")"
                : "";
    }

    private static Map<Integer, Association.Context> merged(
            Map<Integer, Association.Context> asked, Association accepted) {
        var merged = new LinkedHashMap<Integer, Association.Context>();
        accepted.contexts().forEach((id, context) -> {
            var wanted = asked.get(id);
            if (wanted != null && !context.syntaxes().isEmpty()) {
                merged.put(id, new Association.Context(wanted.abstractSyntax(), context.syntaxes()));
            }
        });
        return merged;
    }

    /// Asks whether the station hears us.
    ///
    /// @return its status, 0 when all is well
    public int echo() throws IOException {
        Message.write(out, VERIFYING, true, Command.echo(++message).bytes(), agreed.largestUnit());
        return answer();
    }

    /// Stores a file.
    ///
    /// @return the station's status, 0 when it was stored
    public int store(DicomFile file) throws IOException {
        var wanted =
                new Association.Context(sopClass(file), List.of(file.syntax().uid()));
        int context = agreed.contexts().entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IOException("The station doesn't take " + wanted));
        var instance = file.data().findText(Attribute.SOP_INSTANCE).orElse("");
        Message.write(
                out,
                context,
                true,
                Command.store(++message, sopClass(file), instance).bytes(),
                agreed.largestUnit());
        Message.write(out, context, false, DicomWriter.dataSet(file), agreed.largestUnit());
        return answer();
    }

    private static String sopClass(DicomFile file) {
        return file.data().findText(Attribute.SOP_CLASS).orElse("");
    }

    private int answer() throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (true) {
            var pdu = Pdu.read(in);
            if (pdu.type() != Pdu.DATA) {
                throw new IOException("The station broke off with a unit of type " + pdu.type());
            }
            var values = ByteBuffer.wrap(pdu.content());
            while (values.remaining() >= 6) {
                int length = values.getInt();
                values.get();
                int kind = values.get();
                var part = new byte[Math.clamp(length - 2L, 0, values.remaining())];
                values.get(part);
                bytes.writeBytes(part);
                if ((kind & 2) != 0) {
                    return Command.read(bytes.toByteArray()).status();
                }
            }
        }
    }

    /// Says goodbye and hangs up.
    @Override
    public void close() throws IOException {
        try (line) {
            new Pdu(Pdu.RELEASE_REQUEST, new byte[4]).write(out);
            Pdu.read(in);
        }
    }
}
