package org.smartcustoms.simulator.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.engines.imaging.simulate.ScanSimulator;

/// X-ray lanes that each send a scan at a steady pace, and the time from the first byte sent until the console is told
/// that the machine's reading lies in the officers' queue. A lane sends on time whether or not the last one was
/// answered,
/// as passengers come.
public final class LaneLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI address;
    private final String token;
    private final CustomsApi officers;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> read = new ConcurrentHashMap<>();

    /// @param token of an officer who may register devices
    public LaneLoad(URI address, String token) {
        this.address = address;
        this.token = token;
        this.officers = new CustomsApi(address, token, Pause.real());
    }

    /// @param longSide pixels of a scan's longer side
    /// @param scans different pictures, sent in turn
    public record Plan(int lanes, double perSecond, Duration duration, int longSide, int scans, long seed) {}

    /// @param refused answered with an error, or not at all
    /// @param unread taken in, and not read by the machine within the patience
    /// @param millis from sending to the queue, sorted
    public record Report(int sent, int refused, int unread, List<Double> millis) {

        /// The time that a share of the scans did not exceed.
        public double percentile(double share) {
            return millis.isEmpty()
                    ? Double.NaN
                    : millis.get(Math.clamp((int) Math.ceil(share * millis.size()) - 1, 0, millis.size() - 1));
        }
    }

    private record Sent(String id, long at) {}

    /// Sends as planned, after one scan a lane that isn't counted, and waits for the readings.
    public Report run(Plan plan) throws InterruptedException {
        var pictures = pictures(plan);
        var lanes = new ArrayList<String>();
        for (int lane = 0; lane < plan.lanes(); lane++) {
            lanes.add(register());
        }
        var listening = new CountDownLatch(1);
        var ear = Thread.ofVirtual().start(() -> listen(listening));
        listening.await();
        await(lanes.stream()
                .flatMap(lane -> send(lane, file(pictures, 0)).stream())
                .toList());
        read.clear();
        var sent = new ArrayList<Sent>();
        var count = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        int each =
                (int) Math.max(1, Math.round(plan.perSecond() * plan.duration().toMillis() / 1000.0));
        long start = System.nanoTime() + 200_000_000L;
        for (int lane = 0; lane < plan.lanes(); lane++) {
            double phase = (double) lane / plan.lanes();
            var device = lanes.get(lane);
            for (int i = 0; i < each; i++) {
                int number = lane + i * plan.lanes();
                long due = start + (long) ((i + phase) / plan.perSecond() * 1e9);
                threads.add(Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(due - System.nanoTime() - 60_000_000L);
                    var file = file(pictures, number);
                    while (System.nanoTime() < due) {
                        LockSupport.parkNanos(due - System.nanoTime());
                    }
                    count.incrementAndGet();
                    send(device, file).ifPresent(one -> {
                        synchronized (sent) {
                            sent.add(one);
                        }
                    });
                }));
            }
        }
        for (var thread : threads) {
            thread.join();
        }
        await(sent);
        ear.interrupt();
        var millis = sent.stream()
                .filter(one -> read.containsKey(one.id()))
                .map(one -> (read.get(one.id()) - one.at()) / 1e6)
                .sorted()
                .toList();
        return new Report(count.get(), count.get() - sent.size(), sent.size() - millis.size(), millis);
    }

    private static List<DualEnergyScan> pictures(Plan plan) {
        var simulator = new ScanSimulator(new ScanSimulator.Settings(plan.longSide(), Optional.empty(), 0.3));
        return IntStream.range(0, plan.scans())
                .mapToObj(i -> simulator.scan(plan.seed() + i).scan())
                .toList();
    }

    /// With an identity of its own, so that no two files are the same.
    private static byte[] file(List<DualEnergyScan> pictures, int number) {
        var scan = pictures.get(number % pictures.size());
        return DicomWriter.write(DualEnergyDicom.write(scan, UUID.randomUUID(), TransferSyntax.EXPLICIT));
    }

    private String register() throws InterruptedException {
        var code = "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        return officers.post("/api/devices", Map.of("code", code, "name", "Load", "kind", "BAGGAGE", "post", "LMC"))
                .path("token")
                .asString();
    }

    private Optional<Sent> send(String lane, byte[] file) {
        var request = HttpRequest.newBuilder(address.resolve("/api/device/scans?name=load.dcm&subjectKind=BAG&subject="
                        + UUID.randomUUID().toString().substring(0, 13)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + lane)
                .header("Content-Type", "application/dicom")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build();
        long at = System.nanoTime();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 201
                    ? Optional.of(new Sent(
                            CustomsApi.JSON.readTree(answer.body()).path("id").asString(), at))
                    : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// Waits until all are read, or the patience is over.
    private void await(List<Sent> sent) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && !sent.stream().allMatch(one -> read.containsKey(one.id()))) {
            Thread.sleep(20);
        }
    }

    /// Hears what the consoles hear, and notes when.
    private void listen(CountDownLatch listening) {
        var request = HttpRequest.newBuilder(address.resolve("/api/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try (var lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            var event = new String[] {""};
            lines.forEach(line -> {
                listening.countDown();
                if (line.startsWith("event:")) {
                    event[0] = line.substring(6).strip();
                } else if (line.startsWith("data:") && event[0].equals("scan")) {
                    var data = CustomsApi.JSON.readTree(line.substring(5));
                    if (data.path("state").asString("").equals("WAITING")) {
                        read.putIfAbsent(data.path("id").asString(), System.nanoTime());
                    }
                }
            });
        } catch (IOException | java.io.UncheckedIOException over) {
            listening.countDown();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
