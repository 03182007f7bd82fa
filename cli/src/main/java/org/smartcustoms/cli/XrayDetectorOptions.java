package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.examples.ExampleFolder;
import org.smartcustoms.engines.imaging.inspect.ImageInspector;
import picocli.CommandLine.Option;

/// Which detector to ask, and what it was taught besides.
final class XrayDetectorOptions {
    /// Enrolled kinds count from here in COCO results; the network's classes count from 1.
    private static final int FIRST_ENROLLED = 100;

    @Option(
            names = "--model",
            paramLabel = "ONNX",
            description = "A detector made by 'xray train'. Default: the one that ships.")
    private @Nullable Path model;

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = "Confirmed examples made by 'xray enrol': what looks like them counts.")
    private @Nullable Path examples;

    @Option(
            names = "--unverified",
            description = "What the detector says by itself, without the verifier's close look.")
    private boolean unverified;

    /// The detector, taught by the examples that were named.
    ImageInspector open() throws IOException {
        var whole = model == null ? ImageInspector.shipped() : ImageInspector.load(model);
        var inspector = unverified ? whole.unverified() : whole;
        if (examples == null) {
            return inspector;
        }
        return inspector.with(new ExampleFolder(examples).read(inspector.fingerprint()));
    }

    /// The labels that a detector can find, the enrolled ones among them.
    static Set<String> labels(ImageInspector inspector) {
        var labels = new TreeSet<String>(inspector.card().classes());
        labels.addAll(inspector.examples().labels());
        return labels;
    }

    /// COCO's number of a label.
    static int category(String label, ImageInspector inspector) {
        for (var kind : Contraband.values()) {
            if (kind.label().equals(label)) {
                return kind.ordinal() + 1;
            }
        }
        int known = inspector.card().classes().indexOf(label);
        if (known >= 0) {
            return known + 1;
        }
        List<String> enrolled = new ArrayList<>(inspector.examples().labels());
        return enrolled.contains(label) ? FIRST_ENROLLED + enrolled.indexOf(label) : 0;
    }
}
