package org.smartcustoms.consignment.internal.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.consignment.internal.mapping.Mapping;
import org.smartcustoms.consignment.internal.mapping.RowReader;
import org.smartcustoms.consignment.internal.table.Table;
import org.smartcustoms.consignment.internal.table.TableLimits;
import org.smartcustoms.consignment.internal.table.TableRefused;
import org.smartcustoms.consignment.internal.table.Tables;
import org.smartcustoms.platform.files.BlobStore;
import org.smartcustoms.platform.jobs.JobCancelled;
import org.smartcustoms.platform.jobs.JobContext;
import org.smartcustoms.platform.jobs.JobHandler;
import org.smartcustoms.platform.live.LiveUpdates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes in a file, chunk by chunk, from its checkpoint on.
@Component
class LoadJob implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoadJob.class);

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
        for (var load = loads.get(id); isUnderWay(load); load = loads.get(id)) {
            try {
                take(context, load);
                loads.ended(id, Load.State.DONE, null);
            } catch (CheckpointMoved moved) {
                LOG.warn("Another worker took in rows of load {}; going on behind them", id);
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

    private static boolean isUnderWay(Load load) {
        return load.state() == Load.State.QUEUED || load.state() == Load.State.RUNNING;
    }

    private void take(JobContext context, Load load) throws IOException {
        var mapping = Mappings.checked(load.mapping(), json.readTree(load.document()));
        long total = load.rowsTotal() > 0 ? load.rowsTotal() : count(load, mapping);
        try (var table = open(load, mapping)) {
            var reader = new RowReader(mapping, table.header());
            var groups = new RowGroups(table, reader, mapping);
            loads.started(load.id(), table.header(), total);
            groups.skip(load.rowsDone());
            var items = new ArrayList<LoadChunk.Item>();
            int rows = 0;
            for (var group = groups.next(); !group.isEmpty(); group = groups.next()) {
                items.add(new LoadChunk.Item(group, reader.read(group)));
                rows += group.size();
                if (rows >= CHUNK_ROWS) {
                    store(context, load.id(), items);
                    items.clear();
                    rows = 0;
                }
            }
            if (!items.isEmpty()) {
                store(context, load.id(), items);
            }
        }
    }

    private void store(JobContext context, UUID id, ArrayList<LoadChunk.Item> items) {
        var load = loads.get(id);
        chunk.store(load, items);
        long done = load.rowsDone()
                + items.stream().mapToLong(item -> item.rows().size()).sum();
        context.progress(done, load.rowsTotal(), load.fileName());
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
