package org.smartcustoms.engines.selectivity.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.engines.selectivity.rules.FieldCatalogue;
import org.smartcustoms.engines.selectivity.selection.Result;

/// All past declarations with their inspection results, in a folder. Declarations are appended in memory and become
/// part of the past when {@link #seal sealed}, by themselves each 262,144 lines; what was not sealed is lost with the
/// process and has to be given again ({@link #contains} tells). Results may come at any time. Thread-safe; back-tests
/// read the sealed part without blocking.
public final class HistoryStore implements AutoCloseable {

    private static final int SEGMENT_ROWS = 1 << 18;
    private static final int FIRST = 8;
    private static final int LAST = 15;
    private static final Comparator<Path> WIDEST_FIRST = Comparator.<Path>comparingInt(p -> number(p, FIRST))
            .thenComparing(Comparator.<Path>comparingInt(p -> number(p, LAST)).reversed());

    private final Path folder;
    private final FieldCatalogue catalogue;
    private final ResultLog log;
    private volatile List<SegmentFile> segments;
    private SegmentBuilder builder;
    private int nextNumber;

    private HistoryStore(Path folder, FieldCatalogue catalogue) throws IOException {
        this.folder = folder;
        this.catalogue = catalogue;
        Files.createDirectories(folder);
        var found = new ArrayList<SegmentFile>();
        try (var files = Files.list(folder)) {
            for (var path :
                    files.filter(HistoryStore::isSegment).sorted(WIDEST_FIRST).toList()) {
                if (number(path, LAST) < nextNumber) {
                    // Left over from a merge that was cut short: the wider segment before it holds the same.
                    Files.delete(path);
                } else {
                    found.add(SegmentFile.open(path, catalogue));
                    nextNumber = number(path, LAST) + 1;
                }
            }
        }
        segments = List.copyOf(found);
        builder = new SegmentBuilder(catalogue, SEGMENT_ROWS);
        log = new ResultLog(folder.resolve("results.log"));
        log.replay(this::apply);
    }

    /// Opens the history in this folder, or starts one. Fields added to the catalogue since are missing in the past.
    ///
    /// @throws UncheckedIOException if the folder can't be used or a segment is damaged; the message names the file
    public static HistoryStore open(Path folder, FieldCatalogue catalogue) {
        try {
            return new HistoryStore(folder, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    public FieldCatalogue catalogue() {
        return catalogue;
    }

    /// Adds a declaration.
    ///
    /// @return false if it is there already; the past does not change
    public synchronized boolean append(PastDeclaration declaration) {
        if (contains(declaration.id())) {
            return false;
        }
        appendNew(declaration);
        return true;
    }

    /// Adds a declaration known to be new, without looking.
    public synchronized void appendNew(PastDeclaration declaration) {
        if (!builder.hasRoomFor(declaration)) {
            seal();
        }
        builder.append(declaration);
    }

    public synchronized boolean contains(UUID id) {
        return builder.contains(id) || segments.stream().anyMatch(s -> s.find(id) >= 0);
    }

    /// Records or corrects the result of a declaration's examination.
    ///
    /// @return false if there is no such declaration
    public synchronized boolean result(UUID id, Result result, double shortfall) {
        if (builder.result(id, result, shortfall)) {
            return true;
        }
        if (!apply(id, result, shortfall)) {
            return false;
        }
        try {
            log.append(id, result, shortfall);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /// Makes what was appended part of the past, on disk.
    public synchronized void seal() {
        if (builder.rows() == 0) {
            return;
        }
        try {
            var all = new ArrayList<>(segments);
            all.add(write(builder, nextNumber, nextNumber));
            segments = List.copyOf(all);
            nextNumber++;
            builder = new SegmentBuilder(catalogue, SEGMENT_ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Merges neighbouring small segments, as many little seals leave them. Back-tests under way are not disturbed.
    public synchronized void compact() {
        var kept = new ArrayList<SegmentFile>();
        var run = new ArrayList<SegmentFile>();
        int rows = 0;
        for (var segment : segments) {
            if (rows + segment.rows() > SEGMENT_ROWS) {
                kept.addAll(merged(run));
                run.clear();
                rows = 0;
            }
            run.add(segment);
            rows += segment.rows();
        }
        kept.addAll(merged(run));
        segments = List.copyOf(kept);
    }

    /// How many declarations are sealed.
    public long declarations() {
        return segments.stream().mapToLong(SegmentFile::declarations).sum();
    }

    /// How many goods lines are sealed.
    public long lines() {
        return segments.stream().mapToLong(SegmentFile::rows).sum();
    }

    /// Bytes on disk of the sealed part.
    public long bytes() {
        return segments.stream().mapToLong(s -> s.path().toFile().length()).sum();
    }

    /// The sealed part as it is now; later appends don't change it.
    List<SegmentFile> segments() {
        return segments;
    }

    @Override
    public synchronized void close() {
        seal();
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean apply(UUID id, Result result, double shortfall) {
        for (var segment : segments) {
            int row = segment.find(id);
            if (row >= 0) {
                segment.result(row, result, shortfall);
                return true;
            }
        }
        return false;
    }

    private List<SegmentFile> merged(List<SegmentFile> run) {
        if (run.size() < 2) {
            return List.copyOf(run);
        }
        var all = new SegmentBuilder(catalogue, SEGMENT_ROWS);
        for (var segment : run) {
            for (int row = 0; row < segment.rows(); row++) {
                if (segment.isFirst(row)) {
                    all.append(segment.declaration(row));
                }
            }
        }
        try {
            int first = number(run.getFirst().path(), FIRST);
            var merged = write(all, first, number(run.getLast().path(), LAST));
            for (var segment : run) {
                Files.delete(segment.path());
            }
            return List.of(merged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SegmentFile write(SegmentBuilder from, int first, int last) throws IOException {
        var path = folder.resolve("segment-%06d-%06d.col".formatted(first, last));
        from.write(path);
        return SegmentFile.open(path, catalogue);
    }

    private static boolean isSegment(Path path) {
        return path.getFileName().toString().matches("segment-\\d{6}-\\d{6}\\.col");
    }

    private static int number(Path path, int at) {
        return Integer.parseInt(path.getFileName().toString().substring(at, at + 6));
    }
}
