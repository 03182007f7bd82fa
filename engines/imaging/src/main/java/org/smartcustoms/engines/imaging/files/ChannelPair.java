package org.smartcustoms.engines.imaging.files;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two grey images of 16 bits (PNG or TIFF) and the side-car that names them: `low`, `high`, `airValue`,
/// `pixelsPerMillimetre`. The images must lie in the side-car's own folder.
final class ChannelPair {
    private ChannelPair() {}

    static DualEnergyScan read(Path sideCar) throws IOException {
        try {
            var node = JsonMapper.builder().build().readTree(Files.readString(sideCar));
            var low = channel(sideCar, node.path("low").asString(""));
            var high = channel(sideCar, node.path("high").asString(""));
            if (low.getWidth() != high.getWidth() || low.getHeight() != high.getHeight()) {
                throw new IOException(sideCar + " names two images of different size");
            }
            int air = node.path("airValue").asInt(DualEnergyScan.AIR);
            return new DualEnergyScan(
                    low.getWidth(), low.getHeight(), scale(node), air, values(sideCar, low), values(sideCar, high));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(sideCar + " is no side-car of a scan: " + e.getMessage(), e);
        }
    }

    private static double scale(JsonNode node) {
        return Math.max(0, node.path("pixelsPerMillimetre").asDouble(0));
    }

    private static BufferedImage channel(Path sideCar, String name) throws IOException {
        var file = sideCar.resolveSibling(name);
        if (name.isEmpty() || !String.valueOf(file.getFileName()).equals(name)) {
            throw new IOException(sideCar + " names no image in its own folder");
        }
        return Picture.image(file);
    }

    private static short[] values(Path sideCar, BufferedImage image) throws IOException {
        var raster = image.getRaster();
        if (raster.getNumBands() != 1 || raster.getDataBuffer().getDataType() != DataBuffer.TYPE_USHORT) {
            throw new IOException(sideCar + " names an image that isn't grey of 16 bits");
        }
        var values = new short[image.getWidth() * image.getHeight()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) raster.getSample(i % image.getWidth(), i / image.getWidth(), 0);
        }
        return values;
    }
}
