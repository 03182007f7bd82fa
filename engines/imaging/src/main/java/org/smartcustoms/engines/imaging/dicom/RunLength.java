package org.smartcustoms.engines.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The run-length compression of DICOM (PS3.5 annex G): one segment a byte plane, most significant first, packed row by
/// row.
final class RunLength {
    private static final int HEADER = 64;
    /// Two bytes of a run stand for 128 at most.
    private static final int MOST_PER_BYTE = 64;

    private RunLength() {}

    /// One frame of `pixels` little-endian values of `bytesPerPixel` bytes; colour comes pixel by pixel, a plane per
    /// channel.
    static byte[] pack(byte[] frame, int rowLength, int channels, int bytesPerSample) {
        int planes = channels * bytesPerSample;
        var segments = new ArrayList<byte[]>();
        for (int plane = 0; plane < planes; plane++) {
            segments.add(packPlane(plane(frame, plane, channels, bytesPerSample), rowLength));
        }
        int size = HEADER + segments.stream().mapToInt(s -> s.length).sum();
        var packed = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        packed.putInt(planes);
        int offset = HEADER;
        for (var segment : segments) {
            packed.putInt(offset);
            offset += segment.length;
        }
        packed.position(HEADER);
        segments.forEach(packed::put);
        return packed.array();
    }

    /// The frame again.
    ///
    /// @throws UnreadableDicom when the segments don't hold exactly the pixels they should
    static byte[] unpack(byte[] packed, int pixels, int channels, int bytesPerSample) throws UnreadableDicom {
        int planes = channels * bytesPerSample;
        if (packed.length < HEADER) {
            throw new UnreadableDicom("A run-length frame is shorter than its header");
        }
        var header = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt() != planes) {
            throw new UnreadableDicom("A run-length frame has " + header.getInt(0) + " segments instead of " + planes);
        }
        if ((long) pixels * planes > (long) MOST_PER_BYTE * (packed.length - HEADER)) {
            throw new UnreadableDicom(
                    "A run-length frame of " + packed.length + " bytes can't hold " + pixels + " pixels");
        }
        var frame = new byte[Math.multiplyExact(pixels, planes)];
        for (int plane = 0; plane < planes; plane++) {
            int from = header.getInt(4 + 4 * plane);
            int to = plane + 1 < planes ? header.getInt(8 + 4 * plane) : packed.length;
            if (from < HEADER || to < from || to > packed.length) {
                throw new UnreadableDicom("A run-length segment lies outside its frame");
            }
            unpackPlane(packed, from, to, frame, offset(plane, bytesPerSample), planes, pixels);
        }
        return frame;
    }

    private static int offset(int plane, int bytesPerSample) {
        int channel = plane / bytesPerSample;
        int significance = plane % bytesPerSample;
        return channel * bytesPerSample + bytesPerSample - 1 - significance;
    }

    private static byte[] plane(byte[] frame, int plane, int channels, int bytesPerSample) {
        int step = channels * bytesPerSample;
        var bytes = new byte[frame.length / step];
        int at = offset(plane, bytesPerSample);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = frame[i * step + at];
        }
        return bytes;
    }

    private static byte[] packPlane(byte[] plane, int rowLength) {
        var out = new ByteArrayOutputStream(plane.length / 2 + 16);
        for (int row = 0; row < plane.length; row += rowLength) {
            packRow(out, plane, row, Math.min(plane.length, row + rowLength));
        }
        if (out.size() % 2 == 1) {
            out.write(0);
        }
        return out.toByteArray();
    }

    private static void packRow(ByteArrayOutputStream out, byte[] plane, int from, int to) {
        int at = from;
        while (at < to) {
            int run = run(plane, at, to);
            if (run > 1) {
                out.write(1 - run);
                out.write(plane[at]);
                at += run;
                continue;
            }
            int start = at;
            while (at < to && at - start < 128 && run(plane, at, to) < 3) {
                at++;
            }
            out.write(at - start - 1);
            out.write(plane, start, at - start);
        }
    }

    private static int run(byte[] plane, int at, int to) {
        int end = at + 1;
        while (end < to && end - at < 128 && plane[end] == plane[at]) {
            end++;
        }
        return end - at;
    }

    private static void unpackPlane(byte[] packed, int from, int to, byte[] frame, int offset, int step, int pixels)
            throws UnreadableDicom {
        int done = 0;
        int at = from;
        while (done < pixels) {
            if (at >= to) {
                throw new UnreadableDicom("A run-length segment ends after " + done + " of " + pixels + " pixels");
            }
            int code = packed[at++];
            if (code == -128) {
                continue;
            }
            int count = code >= 0 ? code + 1 : 1 - code;
            int needed = code >= 0 ? count : 1;
            if (at + needed > to || done + count > pixels) {
                throw new UnreadableDicom(
                        "A run-length segment holds more than its " + pixels + " pixels or is cut off");
            }
            for (int i = 0; i < count; i++) {
                frame[(done + i) * step + offset] = packed[code >= 0 ? at + i : at];
            }
            at += needed;
            done += count;
        }
    }

    static List<byte[]> fragments(List<byte[]> frames) {
        var parts = new ArrayList<byte[]>();
        parts.add(new byte[0]);
        parts.addAll(frames);
        return List.copyOf(parts);
    }
}
