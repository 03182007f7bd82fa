package org.smartcustoms.inspection.internal.scans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads a scan with all that the machine has: the network, the second line, likeness to confirmed examples. When one
/// fails the whole reading fails and is tried again, so that a scan is never silently read by half.
@Component
public class MachineReader {

    private static final int MOST = 40;
    private static final double SAME_THING = 0.6;

    private final LearnedDetector learned;
    private final SecondLine secondLine;
    private final List<SecondLook> others;
    private final Colours colours;

    MachineReader(LearnedDetector learned, SecondLine secondLine, List<SecondLook> others, Colours colours) {
        this.learned = learned;
        this.secondLine = secondLine;
        this.others = others;
        this.colours = colours;
    }

    public MachineReading read(ScanImage image) {
        var names = new ArrayList<String>();
        var found = new ArrayList<Found>();
        learned.name().ifPresent(name -> {
            names.add(name);
            found.addAll(learned.look(colours.picture(image)));
        });
        names.add(SecondLine.NAME);
        found.addAll(secondLine.look(image));
        for (var other : others) {
            if (!other.name().isEmpty()) {
                names.add(other.name());
                found.addAll(other.look(image));
            }
        }
        var quality = switch (image) {
            case ScanImage.DualEnergy(var scan) -> ImageQuality.of(scan);
            case ScanImage.Colour c -> null;
        };
        return new MachineReading(String.join(", ", names), once(found), secondLine.bands(image), quality);
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
