package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.similar.VectorEntry;
import org.smartcustoms.engines.imaging.similar.VectorFilter;
import org.smartcustoms.engines.imaging.similar.VectorIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `customs bench similar`: the image database's index at full size.
@Command(
        name = "similar",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the image database's index from generated vectors, a fifth of them of confirmed crops, and looks up what",
            "a frame asks for: the nearest confirmed and the nearest harmless crops. Tells the time of a look-up, how many",
            "of the true nearest it finds, and how long building took and how large it is. Exit code 1 when the 99th",
            "percentile of a look-up is above 100 ms."
        },
        footer = {"", "Example:  ./customs bench similar --crops 1000000"})
final class BenchSimilarCommand implements Callable<Integer> {

    private static final double MOST_MILLIS = 100;
    private static final String CROP = "crop";
    private static final int WANTED = 32;
    private static final int SHOWN = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--crops", paramLabel = "N", description = "how many crops (default: ${DEFAULT-VALUE})")
    private int crops = 1_000_000;

    @Option(
            names = "--length",
            paramLabel = "N",
            description = "numbers of a vector; the shipped detector's have 390 (default: ${DEFAULT-VALUE})")
    private int length = 390;

    @Option(
            names = "--kinds",
            paramLabel = "N",
            description = "kinds of thing that the crops scatter about (default: ${DEFAULT-VALUE})")
    private int kinds = 2_000;

    @Option(names = "--queries", paramLabel = "N", description = "look-ups timed (default: ${DEFAULT-VALUE})")
    private int queries = 1_000;

    @Option(
            names = "--checked",
            paramLabel = "N",
            description = "look-ups compared with an exact search (default: ${DEFAULT-VALUE})")
    private int checked = 40;

    @Option(names = "--seed", paramLabel = "N", description = "of the vectors (default: ${DEFAULT-VALUE})")
    private long seed = 7;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = {
                "where the index is built, or lies already with as many crops; it is kept.",
                "Default: a temporary folder."
            })
    private @Nullable Path into;

    @Override
    public Integer call() throws IOException {
        var folder = into == null ? Files.createTempDirectory("customs-similar") : into;
        boolean empty = isEmpty(folder);
        if (!empty && !isIndex(folder)) {
            throw new IOException(folder + " holds something else; name an empty folder");
        }
        try (var index = VectorIndex.open(folder)) {
            var node = JsonMapper.shared().createObjectNode();
            node.put("crops", crops).put("length", length).put("seed", seed);
            if (empty) {
                build(index, node);
            } else if (index.count(CROP) != crops) {
                throw new IOException(folder + " holds " + index.count(CROP) + " crops; ask for as many with --crops");
            }
            var times = times(index);
            double found = checked == 0 ? Double.NaN : share(index);
            double p99 = percentile(times, 0.99);
            node.put("indexMegabytes", size(folder) / 1e6).put("queries", queries);
            node.putObject("millisOfALookUp")
                    .put("p50", percentile(times, 0.5))
                    .put("p99", p99)
                    .put("most", percentile(times, 1));
            node.put("foundOfTheNearest" + SHOWN, found);
            spec.commandLine().getOut().println(node.toPrettyString());
            spec.commandLine().getOut().flush();
            return p99 <= MOST_MILLIS ? 0 : 1;
        } finally {
            if (into == null) {
                delete(folder);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /// Whether Lucene has written there.
    private static boolean isIndex(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "segments_*")) {
            return files.iterator().hasNext();
        }
    }

    private void build(VectorIndex index, ObjectNode node) throws IOException {
        long start = System.nanoTime();
        long core = CoreClock.now();
        for (int i = 0; i < crops; i++) {
            index.put(entry(i));
        }
        index.keep(Instant.EPOCH);
        node.put("buildSeconds", (System.nanoTime() - start) / 1e9);
        node.put("buildCoreSecondsOfThisThread", (CoreClock.now() - core) / 1e9);
    }

    private VectorEntry entry(int number) {
        return new VectorEntry(
                new UUID(0, number),
                CROP,
                "kind-" + number % 6,
                outcome(number),
                "LMC",
                Instant.EPOCH.plusSeconds(number),
                vector(number));
    }

    private static String outcome(int number) {
        return number % 5 == 0 ? "CONFIRMED" : "HARMLESS";
    }

    /// Crops of a kind scatter about its middle, as a network's vectors do; the same number gives the same vector.
    private float[] vector(int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var middle = new SplittableRandom(seed - 1 - random.nextInt(kinds));
        var vector = new float[length];
        double squares = 0;
        for (int i = 0; i < length; i++) {
            // a sum of three is near enough to a normal distribution, and five times as fast
            double scatter = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            double value = middle.nextDouble() + middle.nextDouble() - 1 + 0.6 * scatter;
            vector[i] = (float) value;
            squares += value * value;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    /// Vectors of crops that are not in the index.
    private float[] query(int number) {
        return vector(crops + number);
    }

    private double[] times(VectorIndex index) throws IOException {
        for (int i = 0; i < Math.min(200, queries); i++) {
            lookUp(index, query(queries + i));
        }
        var times = new double[queries];
        for (int i = 0; i < queries; i++) {
            var query = query(i);
            long start = System.nanoTime();
            lookUp(index, query);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static void lookUp(VectorIndex index, float[] query) throws IOException {
        index.nearest(query, VectorFilter.of(CROP).turnedOut("CONFIRMED"), WANTED);
        index.nearest(query, VectorFilter.of(CROP).turnedOut("HARMLESS"), WANTED);
    }

    private record Exact(int number, double likeness) {}

    /// The share of the truly nearest confirmed crops that a look-up finds.
    private double share(VectorIndex index) throws IOException {
        var asked = IntStream.range(0, checked).mapToObj(this::query).toList();
        var best = new ArrayList<PriorityQueue<Exact>>();
        asked.forEach(one -> best.add(new PriorityQueue<>(Comparator.comparingDouble(Exact::likeness))));
        for (int i = 0; i < crops; i += 5) {
            var vector = vector(i);
            for (int q = 0; q < checked; q++) {
                var queue = best.get(q);
                queue.add(new Exact(i, product(asked.get(q), vector)));
                if (queue.size() > SHOWN) {
                    queue.poll();
                }
            }
        }
        int right = 0;
        int all = 0;
        for (int q = 0; q < checked; q++) {
            var found = new HashSet<UUID>();
            index.nearest(asked.get(q), VectorFilter.of(CROP).turnedOut("CONFIRMED"), WANTED)
                    .forEach(near -> found.add(near.id()));
            for (var exact : best.get(q)) {
                all++;
                right += found.contains(new UUID(0, exact.number())) ? 1 : 0;
            }
        }
        return (double) right / all;
    }

    private static double product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        for (var file : files(folder)) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        for (var file : files(folder).reversed()) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
