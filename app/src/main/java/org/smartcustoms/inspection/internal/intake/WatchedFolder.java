package org.smartcustoms.inspection.internal.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Devices;
import org.smartcustoms.inspection.internal.devices.Refusals;
import org.smartcustoms.inspection.internal.devices.Way;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.inspection.internal.scans.SideCar;
import org.smartcustoms.kernel.Text;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Images as files: each device drops them into the folder of its code. A file is taken once it has stopped
/// growing; what was taken is removed, what was refused is moved to `refused` beneath, where someone can look
/// at it.
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int MOST_AT_ONCE = 200;

    private final Intake intake;
    private final Devices devices;
    private final Refusals refusals;
    private final GatewaySettings settings;
    private final Clock clock;

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
        var files = settled(folder);
        var done = new HashSet<Path>();
        for (var sideCar : files) {
            if (isJson(sideCar)) {
                pair(device, folder, sideCar, files, done);
            }
        }
        for (var file : files) {
            if (!done.contains(file) && !isJson(file) && !namedBySideCar(file, folder)) {
                take(device, folder, List.of(file));
            }
        }
    }

    /// Files that have not changed for a while, oldest name first; links and folders are left alone.
    private List<Path> settled(Path folder) throws IOException {
        var before = clock.instant().minus(settings.settled());
        var settled = new ArrayList<Path>();
        try (var all = Files.list(folder)) {
            for (var path : all.sorted().limit(MOST_AT_ONCE).toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && !path.getFileName().toString().startsWith(".")
                        && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                    settled.add(path);
                }
            }
        }
        return settled;
    }

    private void pair(Device device, Path folder, Path sideCar, List<Path> files, HashSet<Path> done)
            throws IOException {
        var wanted = new ArrayList<Path>();
        try {
            var content = SideCar.read(sideCar, device.airValue());
            content.low().flatMap(name -> beside(folder, name)).ifPresent(wanted::add);
            content.high().flatMap(name -> beside(folder, name)).ifPresent(wanted::add);
        } catch (RefusedImage broken) {
            refuse(device, folder, List.of(sideCar), broken.reason());
            return;
        }
        if (wanted.isEmpty()) {
            beside(folder, stem(sideCar) + ".png").filter(files::contains).ifPresent(wanted::add);
            beside(folder, stem(sideCar) + ".jpg").filter(files::contains).ifPresent(wanted::add);
            beside(folder, stem(sideCar) + ".dcm").filter(files::contains).ifPresent(wanted::add);
        }
        if (wanted.isEmpty() || !files.containsAll(wanted)) {
            return; // its images are still to come
        }
        done.addAll(wanted);
        wanted.add(sideCar);
        take(device, folder, wanted);
    }

    /// A file of the same folder; a name that leads elsewhere names nothing.
    private static java.util.Optional<Path> beside(Path folder, String name) {
        if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(folder.resolve(name));
    }

    /// A channel whose side-car has not come waits for it as long as another side-car of its stem may.
    private static boolean namedBySideCar(Path file, Path folder) {
        var stem = stem(file);
        var base = stem.replaceAll("-(low|high)$", "");
        return !base.equals(stem) || Files.exists(folder.resolve(stem + ".json"));
    }

    private void take(Device device, Path folder, List<Path> paths) throws IOException {
        var files = paths.stream()
                .map(path -> new Delivery.File(path.getFileName().toString(), path))
                .toList();
        try {
            intake.take(new Delivery(device, Way.FOLDER, files, Particulars.NONE));
            for (var path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (RefusedImage refused) {
            moveAway(folder, paths);
        }
    }

    private void refuse(Device device, Path folder, List<Path> paths, Text reason) throws IOException {
        refusals.add(
                device.id(),
                device.code(),
                Way.FOLDER,
                paths.getFirst().getFileName().toString(),
                Files.size(paths.getFirst()),
                reason);
        moveAway(folder, paths);
    }

    private static void moveAway(Path folder, List<Path> paths) throws IOException {
        var refused = folder.resolve("refused");
        Files.createDirectories(refused);
        for (var path : paths) {
            Files.move(path, refused.resolve(path.getFileName()), StandardCopyOption.REPLACE_EXISTING);
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
