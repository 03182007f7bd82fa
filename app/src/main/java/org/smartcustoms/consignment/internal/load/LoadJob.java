package org.smartcustoms.consignment.internal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.internal.mapping.Mapping;
import org.smartcustoms.consignment.internal.mapping.RowReader;
import org.smartcustoms.consignment.internal.table.Table;
import org.smartcustoms.consignment.internal.table.TableLimits;
import org.smartcustoms.consignment.internal.table.TableRefused;
import org.smartcustoms.consignment.internal.table.TableRow;
import org.smartcustoms.consignment.internal.table.Tables;
import org.smartcustoms.platform.files.BlobStore;
import org.smartcustoms.platform.jobs.JobCancelled;
import org.smartcustoms.platform.jobs.JobContext;
import org.smartcustoms.platform.jobs.JobHandler;
import org.smartcustoms.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes in a file, chunk by chunk, passing over those that were stored before.
@Component
class LoadJob implements JobHandler {

    static final String KIND = "consignment.load";
    private static final int CHUNK_ROWS = 1_000;

    private final Loads loads;
    private final LoadChunk chunk;
    private final BlobStore files;
    private final LiveUpdates live;
    private final JsonMapper json;

    LoadJob(Loads loads, LoadChunk chunk, BlobStore files, LiveUpdates live, JsonMapper json) {
        this.loads = loads;
        this.chunk = chunk;
        this.files = files;
        this.live = live;
        this.json = json;
    }

    record Parameters(UUID load) {}

    /// What a load leaves behind.
    record Summary(UUID load, long rows, long lodged, long repeated, long rejected) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Object run(JobContext context) throws IOException {
        var id = context.parameters(Parameters.class).load();
        var load = loads.get(id);
        if (load.state() == Load.State.QUEUED || load.state() == Load.State.RUNNING) {
            try {
                take(context, load);
                loads.ended(id, Load.State.DONE, null);
            } catch (TableRefused refused) {
                loads.ended(id, Load.State.REFUSED, refused.reason());
            } catch (JobCancelled cancelled) {
                loads.ended(id, Load.State.CANCELLED, null);
                throw cancelled;
            }
        }
        var end = loads.get(id);
        live.publish(LiveUpdates.Topic.DECLARATION, Map.of("lodged", end.lodged()));
        return new Summary(id, end.rowsDone(), end.lodged(), end.repeated(), end.rejected());
    }

    private void take(JobContext context, Load load) throws IOException {
        var mapping = Mappings.checked(load.mapping(), json.readTree(load.document()));
        long total = load.rowsTotal() > 0 ? load.rowsTotal() : count(load, mapping);
        try (var table = open(load, mapping);
                var workers = new ChunkWorkers(chunk, load)) {
            var reader = new RowReader(mapping, table.header());
            var groups = new RowGroups(table, reader, mapping);
            loads.started(load.id(), table.header(), total);
            var stored = loads.stored(load.id());
            long row = 0;
            for (var rows = chunkOf(groups); !rows.isEmpty(); rows = chunkOf(groups)) {
                if (!stored.contains(row)) {
                    workers.store(
                            row,
                            rows.stream()
                                    .map(group -> new LoadChunk.Item(group, reader.read(group)))
                                    .toList());
                }
                row += rows.stream().mapToInt(List::size).sum();
                context.progress(loads.get(load.id()).rowsDone(), total, load.fileName());
            }
            workers.finish();
            context.progress(loads.get(load.id()).rowsDone(), total, load.fileName());
        }
    }

    /// The next rows, grouped by declaration: a thousand or a few more, always cut at the same places.
    private static List<List<TableRow>> chunkOf(RowGroups groups) throws IOException {
        var chunk = new ArrayList<List<TableRow>>();
        int rows = 0;
        while (rows < CHUNK_ROWS) {
            var group = groups.next();
            if (group.isEmpty()) {
                break;
            }
            chunk.add(group);
            rows += group.size();
        }
        return chunk;
    }

    private long count(Load load, Mapping mapping) throws IOException {
        long rows = 0;
        try (var table = open(load, mapping)) {
            while (table.next() != null) {
                rows++;
            }
        }
        return rows;
    }

    private Table open(Load load, Mapping mapping) throws IOException {
        return Tables.open(files.path(load.sha256()), mapping.charset(), mapping.separator(), TableLimits.STANDARD);
    }
}
