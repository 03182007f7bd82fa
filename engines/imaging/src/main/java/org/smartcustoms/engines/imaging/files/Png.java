package org.smartcustoms.engines.imaging.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes PNG quickly: 8-bit colour and 16-bit grey, each row filtered against its left neighbour, light compression.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /// @param pixels 0xRRGGBB row by row
    public static void writeColour(OutputStream out, int width, int height, int[] pixels) throws IOException {
        var raw = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raw[at++] = 1;
            int left = 0;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                raw[at++] = (byte) ((pixel >> 16) - (left >> 16));
                raw[at++] = (byte) ((pixel >> 8) - (left >> 8));
                raw[at++] = (byte) (pixel - left);
                left = pixel;
            }
        }
        write(out, width, height, 8, 2, raw);
    }

    /// @param pixels unsigned 16-bit values row by row
    public static void writeGrey16(OutputStream out, int width, int height, short[] pixels) throws IOException {
        var raw = new byte[height * (1 + 2 * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raw[at++] = 1;
            int left = 0;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x] & 0xffff;
                raw[at++] = (byte) ((pixel >> 8) - (left >> 8));
                raw[at++] = (byte) (pixel - left);
                left = pixel;
            }
        }
        write(out, width, height, 16, 0, raw);
    }

    private static void write(OutputStream out, int width, int height, int depth, int colourType, byte[] raw)
            throws IOException {
        var data = new DataOutputStream(out);
        data.write(SIGNATURE);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {(byte) depth, (byte) colourType, 0, 0, 0});
        chunk(data, "IHDR", header.toByteArray());
        var packed = new ByteArrayOutputStream(raw.length / 2);
        var deflater = new Deflater(1);
        try (var stream = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            stream.write(raw);
        } finally {
            deflater.end();
        }
        chunk(data, "IDAT", packed.toByteArray());
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) checksum.getValue());
    }
}
