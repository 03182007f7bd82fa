package org.smartcustoms.inspection.internal.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.smartcustoms.engines.imaging.detect.Sight;
import org.springframework.stereotype.Component;

/// Reads a scan with all that the machine has: the network, the second line, likeness to confirmed examples. When one
/// fails the whole reading fails and is tried again, so that a scan is never silently read by half.
@Component
public class MachineReader {

    private static final int MOST = 40;
    private static final double SAME_THING = 0.6;

    private final LearnedDetector learned;
    private final SecondLine secondLine;
    private final ConfirmedExamples examples;
    private final Colours colours;

    MachineReader(LearnedDetector learned, SecondLine secondLine, ConfirmedExamples examples, Colours colours) {
        this.learned = learned;
        this.secondLine = secondLine;
        this.examples = examples;
        this.colours = colours;
    }

    public MachineReading read(ScanImage image) {
        var names = new ArrayList<String>();
        var found = new ArrayList<Found>();
        var picture = colours.picture(image);
        var sight = learned.see(picture);
        sight.ifPresent(seen -> {
            learned.name().ifPresent(names::add);
            var matter = new FrameMatter(picture);
            learned.look(seen).forEach(one -> found.add(matter.told(one)));
            if (!examples.name().isEmpty()) {
                names.add(examples.name());
            }
        });
        names.add(SecondLine.NAME);
        found.addAll(secondLine.look(image));
        var quality = switch (image) {
            case ScanImage.DualEnergy(var scan) -> ImageQuality.of(scan);
            case ScanImage.Colour c -> null;
        };
        return new MachineReading(
                String.join(", ", names), once(found), secondLine.bands(image), quality, description(sight));
    }

    private Optional<Description> description(Optional<Sight> sight) {
        return sight.filter(Sight::describes)
                .flatMap(seen -> learned.network().map(network -> new Description(network, seen.embedding())));
    }

    /// Surest first; what two lines see alike under one name is told once.
    private static List<Found> once(List<Found> found) {
        var kept = new ArrayList<Found>();
        found.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .filter(one -> kept.stream()
                        .noneMatch(other ->
                                other.label().equals(one.label()) && other.box().overlap(one.box()) > SAME_THING))
                .limit(MOST)
                .forEach(kept::add);
        return List.copyOf(kept);
    }
}
