package org.smartcustoms.engines.imaging.similar;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// An index of vectors in a folder. Thread-safe. What was put is found by the next search; it outlives the process once
/// it was kept.
public final class VectorIndex implements AutoCloseable {
    static final String LABEL = "label";
    static final String OUTCOME = "outcome";
    static final String POST = "post";
    static final String AT = "at";
    private static final String KEY = "key";
    private static final String KIND = "kind";
    private static final String VECTOR = "vector-";
    private static final String UP_TO = "up-to";
    /// New entries are gathered in memory before they become a part of their own; joining parts costs as much
    /// as putting their entries in anew, so a large heap gathers more.
    private static final double MEMORY_MEGABYTES =
            Math.clamp(Runtime.getRuntime().maxMemory() / (16.0 * 1024 * 1024), 64, 1_024);
    /// Neighbours of a point in the graph, and how many are weighed while it is put in.
    private static final int NEIGHBOURS = 16;

    private static final int BREADTH = 100;
    /// So many are followed through the graph at least, though fewer are wanted: few would miss near ones.
    private static final int LEAST_FOLLOWED = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// @param likeness cosine, 1 for the same direction
    public record Near(UUID id, double likeness) {}

    private VectorIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /// Opens the index in a folder, made where there is none. It is a copy of what its owner keeps
    /// elsewhere: one that is damaged, or of another version, is made anew and empty.
    ///
    /// @throws IOException when the folder can't be used, or another process has it open
    public static VectorIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            return openOrAnew(directory);
        } catch (IOException | RuntimeException unusable) {
            directory.close();
            throw unusable;
        }
    }

    private static VectorIndex openOrAnew(Directory directory) throws IOException {
        try {
            return open(directory);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | EOFException
                | IllegalArgumentException damaged) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return open(directory);
        }
    }

    private static VectorIndex open(Directory directory) throws IOException {
        var format = new Lucene104HnswScalarQuantizedVectorsFormat(NEIGHBOURS, BREADTH);
        var settings = new IndexWriterConfig()
                .setRAMBufferSizeMB(MEMORY_MEGABYTES)
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return format;
                    }
                });
        var writer = new IndexWriter(directory, settings);
        try {
            return new VectorIndex(directory, writer);
        } catch (IOException | RuntimeException broken) {
            writer.rollback();
            throw broken;
        }
    }

    /// Whether it can still be written: a full disk closes it for good.
    public boolean isOpen() {
        return writer.isOpen();
    }

    /// Puts an entry in, in place of the one with its id.
    public void put(VectorEntry entry) throws IOException {
        var document = new Document();
        var id = entry.id().toString();
        document.add(new StringField(KEY, id, Field.Store.NO));
        document.add(new StoredField("id", id));
        document.add(new StringField(KIND, entry.kind(), Field.Store.NO));
        document.add(new StringField(LABEL, entry.label(), Field.Store.NO));
        document.add(new StringField(OUTCOME, entry.outcome(), Field.Store.NO));
        document.add(new StringField(POST, entry.post(), Field.Store.NO));
        document.add(new LongPoint(AT, entry.at().toEpochMilli()));
        document.add(
                new KnnFloatVectorField(VECTOR + entry.kind(), entry.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        writer.updateDocument(new Term(KEY, id), document);
    }

    public void remove(UUID id) throws IOException {
        writer.deleteDocuments(new Term(KEY, id.toString()));
    }

    public void clear() throws IOException {
        writer.deleteAll();
    }

    /// The entries most alike that the filter lets through, most alike first.
    ///
    /// @param vector of length one
    public List<Near> nearest(float[] vector, VectorFilter filter, int count) throws IOException {
        searchers.maybeRefreshBlocking();
        var searcher = searchers.acquire();
        try {
            var query = new KnnFloatVectorQuery(
                    VECTOR + filter.kind(), vector, Math.max(LEAST_FOLLOWED, 2 * count), filter.query());
            var found = new ArrayList<Near>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(query, count).scoreDocs) {
                // Lucene's score of unit vectors is (1 + cosine) / 2
                found.add(new Near(UUID.fromString(stored.document(hit.doc).get("id")), 2 * hit.score - 1));
            }
            return List.copyOf(found);
        } finally {
            searchers.release(searcher);
        }
    }

    /// How many entries of a kind there are.
    public long count(String kind) throws IOException {
        searchers.maybeRefreshBlocking();
        var searcher = searchers.acquire();
        try {
            return searcher.count(new TermQuery(new Term(KIND, kind)));
        } finally {
            searchers.release(searcher);
        }
    }

    /// Writes everything so that it outlives the process.
    ///
    /// @param upTo until when the owner's changes are in, for [#keptUpTo()]
    public void keep(Instant upTo) throws IOException {
        writer.setLiveCommitData(Map.of(UP_TO, upTo.toString()).entrySet());
        writer.commit();
    }

    /// Until when the owner's changes were in when it was last kept; empty when it never was.
    public Optional<Instant> keptUpTo() {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(UP_TO)) {
                    return Optional.of(Instant.parse(entry.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    /// Joins all parts into one, which makes searching fastest; takes long.
    public void join() throws IOException {
        writer.forceMerge(1);
    }

    /// Closes the index; what was not kept is kept.
    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }
}
