package org.smartcustoms.risk.internal.models;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.platform.files.BlobStore;
import org.springframework.stereotype.Component;

/// Models as stored files: the model's folder in one archive, so that every server on the same store can load it.
@Component
class ModelFiles {

    private final BlobStore blobs;

    ModelFiles(BlobStore blobs) {
        this.blobs = blobs;
    }

    /// @return the file's address
    String put(CargoModel model, String name) throws IOException {
        var folder = Files.createTempDirectory("model");
        try {
            model.save(folder);
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes);
                    var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            return blobs.put(new ByteArrayInputStream(bytes.toByteArray()), name + ".zip")
                    .sha256();
        } finally {
            delete(folder);
        }
    }

    /// @throws IOException when the file is missing, cut short or of another release
    CargoModel get(String sha256, Clock clock) throws IOException {
        var folder = Files.createTempDirectory("model");
        try (var in = blobs.open(sha256);
                var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(Path.of(entry.getName()).getFileName());
                Files.copy(zip, file);
            }
            return CargoModel.load(folder, clock);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
