package org.smartcustoms.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.smartcustoms.simulator.World;
import org.smartcustoms.simulator.WorldSettings;
import org.smartcustoms.simulator.WorldSettings.Drift;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Declarations of the simulator's world, written out beforehand, so that a request costs next to nothing. Each is
/// lodged as often as needed, under a reference of its own every time. Safe for several threads.
final class LodgementBodies {

    private static final int DIFFERENT = 20_000;
    private static final Instant START = Instant.parse("2025-01-05T16:00:00Z");
    private static final byte[] HEAD = bytes("{\"declarations\":[");
    private static final byte[] TAIL = bytes("]}");

    private final List<byte[]> rests;
    private final String run = "B-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private final AtomicLong next = new AtomicLong();

    private LodgementBodies(List<byte[]> rests) {
        this.rests = rests;
    }

    static LodgementBodies drawn(long seed) {
        var world = World.fromSeed(seed, WorldSettings.columns(2_000, Drift.STILL));
        return new LodgementBodies(world.declarations(START, START.plusSeconds(86_400L * 60))
                .limit(DIFFERENT)
                .map(one -> {
                    ObjectNode tree = JsonMapper.shared().valueToTree(one.lodgement());
                    tree.remove(List.of("reference", "acceptedAt"));
                    return bytes("," + tree.toString().substring(1));
                })
                .toList());
    }

    /// The body of `POST /api/declarations/batch`.
    byte[] batch(int count) {
        var body = new ByteArrayOutputStream(count * 1_500);
        body.writeBytes(HEAD);
        for (int i = 0; i < count; i++) {
            long number = next.getAndIncrement();
            body.writeBytes(bytes((i == 0 ? "" : ",") + "{\"reference\":\"" + run + number + "\""));
            body.writeBytes(rests.get((int) (number % rests.size())));
        }
        body.writeBytes(TAIL);
        return body.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
