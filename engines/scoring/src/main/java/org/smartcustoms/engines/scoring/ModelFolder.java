package org.smartcustoms.engines.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.smartcustoms.engines.scoring.profiles.Profiles;
import org.smartcustoms.engines.scoring.profiles.UnitPrices;
import org.smartcustoms.engines.scoring.trees.EnsembleJson;

/// A model on disk: `card.json`, `illicit.json`, `critical.json`, two calibrations, `profiles.bin.gz`, `prices.bin.gz`
/// and `model.json`, which names the format, its version and the SHA-256 of every other file. `model.json` is written
/// last, so a folder without it, or one whose files don't match it, is not a model.
final class ModelFolder {
    static final int VERSION = 1;
    private static final String FORMAT = "smart-customs-cargo-model";
    private static final String MANIFEST = "model.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFolder() {}

    static void write(Path folder, CargoModel.Knowledge knowledge) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("card.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(knowledge.card()));
        files.put("illicit.json", EnsembleJson.write(knowledge.illicit()));
        files.put("critical.json", EnsembleJson.write(knowledge.critical()));
        files.put("illicit-calibration.json", knowledge.illicitCalibration().write(JSON));
        files.put("critical-calibration.json", knowledge.criticalCalibration().write(JSON));
        files.put("profiles.bin.gz", packed(knowledge.profiles()::write));
        files.put("prices.bin.gz", packed(knowledge.prices()::write));
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("format", FORMAT).put("version", VERSION);
        ObjectNode sums = manifest.putObject("sha256");
        files.forEach((name, bytes) -> sums.put(name, sha256(bytes)));
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(MANIFEST));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(folder.resolve(file.getKey()), file.getValue());
        }
        put(folder.resolve(MANIFEST), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static CargoModel.Knowledge read(Path folder) throws IOException {
        JsonNode sums = manifest(folder).path("sha256");
        var files = new Verified(folder, sums);
        return new CargoModel.Knowledge(
                files.read("profiles.bin.gz", bytes -> Profiles.read(unpacked(bytes))),
                files.read("prices.bin.gz", bytes -> UnitPrices.read(unpacked(bytes))),
                files.read("illicit.json", EnsembleJson::read),
                files.read("critical.json", EnsembleJson::read),
                files.read("illicit-calibration.json", bytes -> Calibration.read(JSON, bytes)),
                files.read("critical-calibration.json", bytes -> Calibration.read(JSON, bytes)),
                files.read("card.json", bytes -> JSON.readValue(bytes, ModelCard.class)));
    }

    private static JsonNode manifest(Path folder) throws IOException {
        Path file = folder.resolve(MANIFEST);
        JsonNode manifest;
        try {
            manifest = JSON.readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new IOException(folder + " holds no model: " + MANIFEST + " is missing", missing);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IOException(file + " is cut short or not a model's description", broken);
        }
        if (!FORMAT.equals(manifest.path("format").asText())) {
            throw new IOException(file + " does not describe a cargo model");
        }
        if (manifest.path("version").asInt() != VERSION) {
            throw new IOException(folder + " is a cargo model of format version "
                    + manifest.path("version").asInt() + "; this program reads version " + VERSION
                    + ". Train it again with this program.");
        }
        return manifest;
    }

    private interface Reader<T> {
        T read(byte[] bytes) throws IOException;
    }

    private record Verified(Path folder, JsonNode sums) {
        <T> T read(String name, Reader<T> reader) throws IOException {
            Path file = folder.resolve(name);
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file);
            } catch (NoSuchFileException missing) {
                throw new IOException("the model in " + folder + " lacks its file " + name, missing);
            }
            if (!sha256(bytes).equals(sums.path(name).asText())) {
                throw new IOException(
                        file + " was cut short or changed: its checksum differs from the one in " + MANIFEST);
            }
            try {
                return reader.read(bytes);
            } catch (IOException broken) {
                throw new IOException(file + " cannot be read: " + broken.getMessage(), broken);
            }
        }
    }

    private interface Part {
        void write(DataOutput out) throws IOException;
    }

    private static byte[] packed(Part part) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
            part.write(out);
        }
        return bytes.toByteArray();
    }

    private static DataInput unpacked(byte[] bytes) throws IOException {
        return new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
