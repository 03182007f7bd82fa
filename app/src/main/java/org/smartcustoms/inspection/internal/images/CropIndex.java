package org.smartcustoms.inspection.internal.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Finds the crops most alike (a graph of nearest neighbours over unit vectors). The index lies in the data directory;
/// when it doesn't hold as many crops as the database it is made anew from there.
@Component
class CropIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CropIndex.class);
    private static final String FIELD = "vector";

    private final Crops crops;
    private final SmartCustomsSettings settings;
    private @Nullable Open open;

    CropIndex(Crops crops, SmartCustomsSettings settings) {
        this.crops = crops;
        this.settings = settings;
    }

    /// @param likeness cosine, 1 for the same picture
    record Neighbour(UUID cropId, double likeness) {}

    private record Open(Directory directory, IndexWriter writer, SearcherManager searchers) {}

    synchronized void add(Crop crop, float[] vector) {
        try {
            var index = index();
            put(index.writer(), crop, vector);
            index.writer().commit();
            index.searchers().maybeRefresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The most alike, most alike first.
    ///
    /// @param outcome only those of this outcome, if given
    synchronized List<Neighbour> nearest(float[] vector, @Nullable String outcome, int count) {
        try {
            var index = index();
            var searcher = index.searchers().acquire();
            try {
                Query filter = outcome == null ? null : new TermQuery(new Term("outcome", outcome));
                var query = filter == null
                        ? new KnnFloatVectorQuery(FIELD, vector, count)
                        : new KnnFloatVectorQuery(FIELD, vector, count, filter);
                var found = new ArrayList<Neighbour>();
                for (var hit : searcher.search(query, count).scoreDocs) {
                    var id = searcher.storedFields().document(hit.doc).get("id");
                    // Lucene's score of unit vectors is (1 + cosine) / 2
                    found.add(new Neighbour(UUID.fromString(id), 2 * hit.score - 1));
                }
                return List.copyOf(found);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Open index() throws IOException {
        var known = open;
        if (known != null) {
            return known;
        }
        var folder = settings.dataDirectory().resolve("image-index");
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig());
        if (writer.getDocStats().numDocs != crops.count()) {
            rebuild(writer);
        }
        var opened = new Open(directory, writer, new SearcherManager(writer, null));
        open = opened;
        return opened;
    }

    /// Makes the index anew from the database.
    ///
    /// @return how many crops it holds
    synchronized long rebuild() {
        try {
            var index = index();
            rebuild(index.writer());
            index.searchers().maybeRefreshBlocking();
            return index.writer().getDocStats().numDocs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rebuild(IndexWriter writer) throws IOException {
        writer.deleteAll();
        crops.each((crop, vector) -> {
            try {
                put(writer, crop, vector);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.commit();
        LOG.info("The image index was made anew with {} crops", writer.getDocStats().numDocs);
    }

    private static void put(IndexWriter writer, Crop crop, float[] vector) throws IOException {
        var document = new Document();
        var id = crop.id().toString();
        document.add(new StringField("key", id, Field.Store.NO));
        document.add(new StoredField("id", id));
        document.add(new StringField("outcome", crop.outcome().name(), Field.Store.NO));
        document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
        writer.updateDocument(new Term("key", id), document);
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (open != null) {
            open.searchers().close();
            open.writer().close();
            open.directory().close();
            open = null;
        }
    }
}
