package org.smartcustoms.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Blobs as files under the data directory, fanned out by the first two digits of their hash.
@Component
class FileBlobStore implements BlobStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final long maximum;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Tika tika = new Tika();

    FileBlobStore(SmartCustomsSettings settings, JdbcClient jdbc, Clock clock) {
        this.root = settings.dataDirectory().resolve("files");
        this.maximum = settings.files().maximumSize().toBytes();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Blob put(InputStream content, String name) throws IOException {
        Files.createDirectories(root);
        var incoming = Files.createTempFile(root, "incoming-", ".part");
        try {
            var digest = sha256();
            long size = copy(content, incoming, digest);
            var hash = HexFormat.of().formatHex(digest.digest());
            var place = path(hash);
            Files.createDirectories(place.getParent());
            if (!Files.exists(place)) {
                Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return remember(new Blob(hash, size, tika.detect(place), name.substring(0, Math.min(200, name.length()))));
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private long copy(InputStream content, Path to, MessageDigest digest) throws IOException {
        long size = 0;
        var buffer = new byte[64 * 1024];
        try (var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maximum) {
                    throw Problem.of(
                            ProblemType.TOO_LARGE,
                            "The file is larger than " + maximum / 1_000_000 + " MB",
                            "檔案超過 " + maximum / 1_000_000 + " MB");
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private Blob remember(Blob blob) {
        jdbc.sql("""
                        INSERT INTO platform.blob (sha256, size, media_type, name, stored_by, stored_at)
                        VALUES (decode(:hash, 'hex'), :size, :type, :name, :by, :at) ON CONFLICT (sha256) DO NOTHING""")
                .param("hash", blob.sha256())
                .param("size", blob.size())
                .param("type", blob.mediaType())
                .param("name", blob.name())
                .param("by", Actors.current().username())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return blob;
    }

    @Override
    public Optional<Blob> find(String sha256) {
        return jdbc.sql("SELECT * FROM platform.blob WHERE sha256 = decode(:hash, 'hex')")
                .param("hash", checked(sha256))
                .query((row, number) ->
                        new Blob(sha256, row.getLong("size"), row.getString("media_type"), row.getString("name")))
                .optional();
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    @Override
    public Path path(String sha256) {
        return root.resolve(checked(sha256).substring(0, 2)).resolve(sha256);
    }

    private static String checked(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw Problem.notFound("There is no file of this address", "沒有此檔案");
        }
        return sha256;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
