package org.smartcustoms.engines.imaging.dicom.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DataSet;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.Element;
import org.smartcustoms.engines.imaging.dicom.Representation;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver.Arrival;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver.Reception;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver.Settings;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver.Verdict;

/// One caller's association, from its request to its release.
final class Caller {

    private static final int LARGEST_COMMAND = 16 * 1024;
    private static final int UNKNOWN_CALLER = 3;
    private static final int UNKNOWN_CALLED = 7;
    private static final int UNKNOWN_COMMAND = 0x0211;

    private final Socket line;
    private final Settings settings;
    private final Reception reception;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ByteArrayOutputStream commandBytes = new ByteArrayOutputStream();
    private Association agreed = new Association("", "", Map.of(), 0);
    private @Nullable Command command;
    private @Nullable Path file;
    private @Nullable OutputStream data;
    private long received;

    Caller(Socket line, Settings settings, Reception reception) throws IOException {
        this.line = line;
        this.settings = settings;
        this.reception = reception;
        this.in = new DataInputStream(new BufferedInputStream(line.getInputStream(), 64 * 1024));
        this.out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream(), 64 * 1024));
    }

    void serve() throws IOException {
        try {
            if (associate()) {
                while (next(Pdu.read(in))) {}
            }
        } catch (EOFException hungUp) {
            if (data != null) {
                refused("The caller hung up in the middle of an image");
            }
        } catch (SocketTimeoutException silent) {
            refused("The caller fell silent for " + settings.silence().toSeconds() + " seconds");
            Pdu.abort().write(out);
        } catch (IOException broken) {
            refused(String.valueOf(broken.getMessage()));
            Pdu.abort().write(out);
        } finally {
            discard();
        }
    }

    private void refused(String reason) {
        reception.refused(agreed.calling(), line.getInetAddress(), reason);
    }

    private boolean associate() throws IOException {
        var pdu = Pdu.read(in);
        if (pdu.type() != Pdu.ASSOCIATE_REQUEST) {
            throw new IOException("The caller doesn't speak DICOM: its first unit is of type " + pdu.type());
        }
        var asked = Association.read(pdu);
        agreed = new Association(asked.called(), asked.calling(), chosen(asked.contexts()), asked.largestUnit());
        if (!settings.title().isEmpty() && !settings.title().equals(asked.called())) {
            refused("It called '" + asked.called() + "'; we are '" + settings.title() + "'");
            Association.rejection(UNKNOWN_CALLED).write(out);
            return false;
        }
        var objection = reception.objection(new StorageReceiver.Calling(
                asked.calling(), line.getInetAddress(), SecureLine.fingerprintOfCaller(line)));
        if (objection.isPresent()) {
            refused(objection.get());
            Association.rejection(UNKNOWN_CALLER).write(out);
            return false;
        }
        agreed.acceptance().write(out);
        return true;
    }

    /// For each class we store, the first transfer syntax that we can read.
    private static Map<Integer, Association.Context> chosen(Map<Integer, Association.Context> asked) {
        var chosen = new LinkedHashMap<Integer, Association.Context>();
        asked.forEach((id, context) -> {
            boolean known = context.abstractSyntax().equals(StorageReceiver.VERIFICATION)
                    || context.abstractSyntax().startsWith(StorageReceiver.STORAGE);
            var syntax = known
                    ? context.syntaxes().stream()
                            .filter(uid -> syntax(uid) != null)
                            .limit(1)
                            .toList()
                    : List.<String>of();
            chosen.put(id, new Association.Context(context.abstractSyntax(), syntax));
        });
        return chosen;
    }

    private static @Nullable TransferSyntax syntax(String uid) {
        return Arrays.stream(TransferSyntax.values())
                .filter(syntax -> syntax.uid().equals(uid))
                .findFirst()
                .orElse(null);
    }

    /// @return whether the association goes on
    private boolean next(Pdu pdu) throws IOException {
        switch (pdu.type()) {
            case Pdu.DATA -> {
                data(ByteBuffer.wrap(pdu.content()));
                return true;
            }
            case Pdu.RELEASE_REQUEST -> {
                new Pdu(Pdu.RELEASE_REPLY, new byte[4]).write(out);
                return false;
            }
            case Pdu.ABORT -> {
                return false;
            }
            default -> throw new IOException("A unit of type " + pdu.type() + " has no place here");
        }
    }

    private void data(ByteBuffer units) throws IOException {
        while (units.remaining() >= 6) {
            int length = units.getInt();
            if (length < 2 || length > units.remaining()) {
                throw new IOException("A data value says " + Integer.toUnsignedString(length) + " bytes, "
                        + units.remaining() + " are there");
            }
            int context = units.get() & 255;
            int kind = units.get();
            var bytes = new byte[length - 2];
            units.get(bytes);
            boolean last = (kind & 2) != 0;
            if ((kind & 1) != 0) {
                command(context, bytes, last);
            } else {
                image(context, bytes, last);
            }
        }
    }

    private void command(int context, byte[] bytes, boolean last) throws IOException {
        commandBytes.writeBytes(bytes);
        if (commandBytes.size() > LARGEST_COMMAND) {
            throw new IOException("The command is larger than " + LARGEST_COMMAND + " bytes");
        }
        if (!last) {
            return;
        }
        var whole = Command.read(commandBytes.toByteArray());
        commandBytes.reset();
        switch (whole.field()) {
            case Command.ECHO -> reply(context, whole.reply(0));
            case Command.STORE -> begin(context, whole);
            default -> reply(context, whole.reply(UNKNOWN_COMMAND));
        }
    }

    private void begin(int context, Command store) throws IOException {
        var syntax = accepted(context);
        if (!store.hasDataSet()) {
            reply(context, store.reply(Verdict.NOT_UNDERSTOOD.status()));
            return;
        }
        discard();
        command = store;
        received = 0;
        var path = Files.createTempFile(settings.spool(), "dicom-", ".part");
        file = path;
        var opened = Files.newOutputStream(path);
        data = opened;
        var header = new DataSet()
                .put(new Element.Value(Attribute.FILE_META_VERSION.tag(), Representation.OB, new byte[] {0, 1}))
                .text(Attribute.IMPLEMENTATION_CLASS, Association.IMPLEMENTATION)
                .text(Attribute.MEDIA_STORAGE_CLASS, store.sopClass())
                .text(Attribute.MEDIA_STORAGE_INSTANCE, store.sopInstance())
                .text(Attribute.TRANSFER_SYNTAX, syntax.uid());
        opened.write(DicomWriter.write(new DicomFile(syntax, header, new DataSet())));
    }

    private TransferSyntax accepted(int context) throws IOException {
        var known = agreed.contexts().get(context);
        var syntax = known == null || known.syntaxes().isEmpty()
                ? null
                : syntax(known.syntaxes().getFirst());
        if (syntax == null) {
            throw new IOException("Presentation context " + context + " was not agreed on");
        }
        return syntax;
    }

    private void image(int context, byte[] bytes, boolean last) throws IOException {
        var into = data;
        var store = command;
        var path = file;
        if (into == null || store == null || path == null) {
            throw new IOException("A data set came without a command");
        }
        received += bytes.length;
        if (received > settings.largestFile()) {
            throw new IOException("The image goes on past " + settings.largestFile() + " bytes");
        }
        into.write(bytes);
        if (!last) {
            return;
        }
        into.close();
        data = null;
        var verdict = reception.store(
                new Arrival(agreed.calling(), line.getInetAddress(), store.sopClass(), store.sopInstance(), path));
        discard();
        reply(context, store.reply(verdict.status()));
    }

    private void reply(int context, Command reply) throws IOException {
        Message.write(out, context, true, reply.bytes(), agreed.largestUnit());
    }

    private void discard() throws IOException {
        var open = data;
        if (open != null) {
            open.close();
        }
        var path = file;
        if (path != null) {
            Files.deleteIfExists(path);
        }
        data = null;
        file = null;
        command = null;
    }
}
