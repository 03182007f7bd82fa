package org.smartcustoms.inspection.internal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Devices;
import org.smartcustoms.inspection.internal.devices.Refusals;
import org.smartcustoms.inspection.internal.devices.Way;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.inspection.internal.scans.SideCar;
import org.smartcustoms.kernel.Text;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Images as files: each device drops them into the folder of its code. A file is taken once it has stopped
/// growing; what was taken is removed, what was refused is moved to `refused` beneath, where someone can look
/// at it. What waits for another file waits ten minutes, and a file that grows past the largest size is refused.
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int MOST_AT_ONCE = 200;
    private static final Pattern CHANNEL = Pattern.compile("-(low|high)$", Pattern.CASE_INSENSITIVE);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Intake intake;
    private final Devices devices;
    private final Refusals refusals;
    private final GatewaySettings settings;
    private final Clock clock;
    /// Since when what fails of itself has failed.
    private final Map<Path, Instant> failing = new HashMap<>();

    WatchedFolder(Intake intake, Devices devices, Refusals refusals, GatewaySettings settings, Clock clock) {
        this.intake = intake;
        this.devices = devices;
        this.refusals = refusals;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 3_000, fixedDelay = 1_000)
    void look() {
        var root = settings.folder();
        if (root == null || !Files.isDirectory(root)) {
            return;
        }
        for (var device : devices.list()) {
            var folder = root.resolve(device.code());
            if (device.retiredAt() == null && Files.isDirectory(folder)) {
                try {
                    look(device, folder);
                } catch (IOException | RuntimeException failure) {
                    LOG.warn(
                            "The folder of {} could not be read and is tried again: {}",
                            device.code(),
                            failure.toString());
                }
            }
        }
    }

    private void look(Device device, Path folder) throws IOException {
        refuseEndless(device, folder);
        var files = settled(folder);
        var done = new HashSet<Path>();
        for (var sideCar : files) {
            if (isJson(sideCar) && done.size() < MOST_AT_ONCE) {
                pair(device, folder, sideCar, files, done);
            }
        }
        for (var file : files) {
            if (done.size() < MOST_AT_ONCE && !isJson(file) && done.add(file)) {
                takeAlone(device, folder, file);
            }
        }
    }

    /// A channel, or a file beside a side-car of its stem, waits for that to be read. A channel that waits in vain is
    /// no picture.
    private void takeAlone(Device device, Path folder, Path file) {
        boolean channel = CHANNEL.matcher(stem(file)).find();
        boolean waits = channel || Files.exists(folder.resolve(stem(file) + ".json"));
        if (!waits || hasWaited(file) && !channel) {
            take(device, folder, List.of(file));
        } else if (hasWaited(file)) {
            refuse(
                    device,
                    folder,
                    List.of(file),
                    new Text(
                            "It is named as one channel of a pair, and no side-car came that names it",
                            "檔名表示此為雙能影像的其中一個通道，但沒有說明檔指明此檔"));
        }
    }

    /// Files that lie in the folder itself; links, folders and hidden files are left alone.
    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private void refuseEndless(Device device, Path folder) throws IOException {
        for (var file : files(folder)) {
            if (size(file) > settings.largestFile().toBytes()) {
                refuse(device, folder, List.of(file), Intake.tooLarge(settings).reason());
            }
        }
    }

    /// Files that have not changed for a while, in the order of their names.
    private List<Path> settled(Path folder) throws IOException {
        var before = clock.instant().minus(settings.settled());
        return files(folder).stream()
                .filter(file -> changed(file).isBefore(before))
                .sorted()
                .toList();
    }

    private boolean hasWaited(Path file) {
        return changed(file).isBefore(clock.instant().minus(LONGEST_WAIT));
    }

    /// One that is gone meanwhile has changed just now.
    private Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return clock.instant();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private void pair(Device device, Path folder, Path sideCar, List<Path> files, HashSet<Path> done) {
        var wanted = new ArrayList<Path>();
        try {
            var content = SideCar.read(sideCar, device.airValue());
            content.low().flatMap(name -> beside(folder, name)).ifPresent(wanted::add);
            content.high().flatMap(name -> beside(folder, name)).ifPresent(wanted::add);
        } catch (RefusedImage broken) {
            refuse(device, folder, List.of(sideCar), broken.reason());
            return;
        } catch (IOException unreadable) {
            LOG.warn("{} of {} is tried again: {}", sideCar.getFileName(), device.code(), unreadable.toString());
            return;
        }
        if (wanted.isEmpty()) {
            files.stream()
                    .filter(file -> !isJson(file) && stem(file).equals(stem(sideCar)))
                    .findFirst()
                    .ifPresent(wanted::add);
        }
        if (!wanted.isEmpty() && files.containsAll(wanted)) {
            done.addAll(wanted);
            wanted.add(sideCar);
            take(device, folder, wanted);
        } else if (hasWaited(sideCar)) {
            refuse(
                    device,
                    folder,
                    List.of(sideCar),
                    new Text("The images that this side-car is of did not come", "此說明檔所屬的影像並未送達"));
        }
    }

    /// A file of the same folder; a name that leads elsewhere names nothing.
    private static java.util.Optional<Path> beside(Path folder, String name) {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(folder.resolve(name));
        } catch (InvalidPathException noName) {
            return java.util.Optional.empty();
        }
    }

    /// A file that can't be read now, or a store that can't be reached, is tried again at the next look and holds up
    /// no other. What fails of itself is tried for ten minutes.
    private void take(Device device, Path folder, List<Path> paths) {
        var files = paths.stream()
                .map(path -> new Delivery.File(path.getFileName().toString(), path))
                .toList();
        try {
            intake.take(new Delivery(device, Way.FOLDER, files, Particulars.NONE));
            for (var path : paths) {
                Files.deleteIfExists(path);
                failing.remove(path);
            }
        } catch (RefusedImage refused) {
            moveAway(folder, paths);
        } catch (IOException
                | UncheckedIOException
                | TransactionException
                | TransientDataAccessException
                | DataAccessResourceFailureException notNow) {
            LOG.warn("{} of {} is tried again: {}", paths.getFirst().getFileName(), device.code(), notNow.toString());
        } catch (RuntimeException failure) {
            var since = failing.computeIfAbsent(paths.getFirst(), path -> clock.instant());
            LOG.error("{} of {} can't be kept", paths.getFirst().getFileName(), device.code(), failure);
            if (since.isBefore(clock.instant().minus(LONGEST_WAIT))) {
                failing.remove(paths.getFirst());
                refuse(
                        device,
                        folder,
                        paths,
                        new Text(
                                "It could not be kept for ten minutes; the server's log says why",
                                "十分鐘內仍未能儲存；原因見伺服器紀錄"));
            }
        }
    }

    private void refuse(Device device, Path folder, List<Path> paths, Text reason) {
        refusals.add(
                device.id(),
                device.code(),
                Way.FOLDER,
                paths.getFirst().getFileName().toString(),
                size(paths.getFirst()),
                reason);
        moveAway(folder, paths);
    }

    private static void moveAway(Path folder, List<Path> paths) {
        var refused = folder.resolve("refused");
        try {
            Files.createDirectories(refused);
            for (var path : paths) {
                Files.move(path, refused.resolve(path.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException stays) {
            LOG.warn("What was refused can't be moved to {}: {}", refused, stays.toString());
        }
    }

    private static boolean isJson(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static String stem(Path path) {
        var name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
