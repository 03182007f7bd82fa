package org.smartcustoms.engines.imaging.detect;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smartcustoms.engines.imaging.Box;

/// A table of known boxes: its header says which column is which, in the usual words and any order.
/// Without a header columns count as `image,width,height,label,xmin,ymin,xmax,ymax`, or without the
/// picture's size. A row without corners is a clean picture. Commas, semicolons or tabs; UTF-8,
/// UTF-16 or GB 18030.
final class BoxTable {
    private static final List<Set<String>> WORDS = List.of(
            Set.of("imagefile", "image", "file", "filename", "imagename", "imagepath", "path", "img", "picture"),
            Set.of("label", "class", "classname", "category", "categoryname", "object", "type"),
            Set.of("xmin", "left", "x1", "boxleft"),
            Set.of("ymin", "top", "y1", "boxtop"),
            Set.of("xmax", "right", "x2", "boxright"),
            Set.of("ymax", "bottom", "y2", "boxbottom"));
    private static final int[] WITH_SIZE = {0, 3, 4, 5, 6, 7};
    private static final int[] WITHOUT_SIZE = {0, 1, 2, 3, 4, 5};

    private BoxTable() {}

    /// @param box absent where the row says that the picture is clean
    record Row(int line, String image, String label, Optional<Box> box) {}

    /// @throws IOException naming the file and the line that can't be read
    static List<Row> read(Path file) throws IOException {
        var text = text(Files.readAllBytes(file));
        if (text.isBlank()) {
            throw new IOException(file + " is empty");
        }
        var lines = cells(file, text);
        int[] columns = columns(file, lines.getFirst());
        boolean headed = !isNumber(lines.getFirst(), columns[2]);
        var rows = new ArrayList<Row>();
        for (int i = headed ? 1 : 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(file, lines.get(i), columns));
            }
        }
        return rows;
    }

    private record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty) || cells.getFirst().startsWith("#");
        }

        String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private static List<Line> cells(Path file, String text) throws IOException {
        var separator = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> head(text).chars().filter(one -> one == sign).count()))
                .orElseThrow();
        var lines = new ArrayList<Line>();
        var parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        try (var reader = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(parser)
                .build()) {
            for (var cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                lines.add(new Line(
                        (int) reader.getLinesRead(),
                        Stream.of(cells).map(String::strip).toList()));
            }
        } catch (CsvException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        if (lines.isEmpty()) {
            throw new IOException(file + " is empty");
        }
        return lines;
    }

    private static String head(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 255) == 0xFF && (bytes[1] & 255) == 0xFE
                || bytes.length >= 2 && (bytes[0] & 255) == 0xFE && (bytes[1] & 255) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int[] columns(Path file, Line head) throws IOException {
        var names = head.cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .toList();
        var columns = WORDS.stream()
                .mapToInt(words -> IntStream.range(0, names.size())
                        .filter(i -> words.contains(names.get(i)))
                        .findFirst()
                        .orElse(-1))
                .toArray();
        if (IntStream.of(columns).allMatch(column -> column >= 0)) {
            return columns;
        }
        if (isNumber(head, 4) && isNumber(head, 7)) {
            return WITH_SIZE;
        }
        if (isNumber(head, 2) && isNumber(head, 5)) {
            return WITHOUT_SIZE;
        }
        throw new IOException(file + ", line " + head.number() + ": the header " + head.cells()
                + " names no columns image_file, label, xmin, ymin, xmax and ymax");
    }

    private static boolean isNumber(Line line, int column) {
        try {
            return Double.isFinite(Double.parseDouble(line.at(column)));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Row row(Path file, Line line, int[] columns) throws IOException {
        var corners = new double[4];
        int given = 0;
        for (int i = 0; i < 4; i++) {
            var cell = line.at(columns[2 + i]);
            if (isNumber(line, columns[2 + i])) {
                corners[i] = Double.parseDouble(cell);
                given++;
            } else if (!cell.isEmpty()) {
                throw new IOException(file + ", line " + line.number() + ": a corner is no number but '" + cell + "'");
            }
        }
        if (given != 0 && given != 4) {
            throw new IOException(file + ", line " + line.number() + ": a corner of the box is missing");
        }
        var box = new Box(corners[0], corners[1], corners[2], corners[3]);
        if (given == 4 && box.area() == 0) {
            throw new IOException(
                    file + ", line " + line.number() + ": the box ends before it begins, or is nothing wide");
        }
        return new Row(
                line.number(),
                line.at(columns[0]),
                line.at(columns[1]),
                given == 4 ? Optional.of(box) : Optional.empty());
    }
}
