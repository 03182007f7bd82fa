package org.smartcustoms.inspection.internal.images;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.examples.Example;
import org.smartcustoms.engines.imaging.examples.ExampleLibrary;
import org.smartcustoms.inspection.internal.scans.ConfirmedExamples;
import org.smartcustoms.kernel.Text;
import org.springframework.stereotype.Component;

/// What officers taught, as the detector hears it: the examples of the kinds that are taught now, what else lay beside
/// them, and what examinations found harmless after it had been taken for one of them.
@Component
class TaughtLibrary implements ConfirmedExamples {

    private static final int MOST_EXAMPLES = 20;
    private static final int MOST_CONTRASTS = 400;
    private static final int MOST_HARMLESS = 40;
    private static final long KNOWN_FOR_NANOS = 10_000_000_000L;

    private final Crops crops;
    private final Contrasts contrasts;
    private final TaughtClasses classes;
    private volatile @Nullable Known known;

    TaughtLibrary(Crops crops, Contrasts contrasts, TaughtClasses classes) {
        this.crops = crops;
        this.contrasts = contrasts;
        this.classes = classes;
    }

    private record Known(String network, List<TaughtClasses.TaughtClass> kinds, ExampleLibrary library, long until) {}

    /// Reads the classes again at the next scan.
    void forget() {
        known = null;
    }

    @Override
    public String name() {
        var last = known;
        int count = last == null ? 0 : last.library().labels().size();
        return count == 0 ? "" : count + " taught kinds";
    }

    @Override
    public ExampleLibrary library(String network) {
        return current(network).library();
    }

    @Override
    public Optional<Kind> kind(String label) {
        var last = known;
        var kinds = last == null ? classes.list() : last.kinds();
        return kinds.stream()
                .filter(one -> one.code().equals(label))
                .findFirst()
                .map(one -> new Kind(new Text(one.nameEn(), one.nameZh()), one.threshold()));
    }

    /// Read again now and then, since another server may have changed it.
    private Known current(String network) {
        var last = known;
        if (last == null || !last.network().equals(network) || last.until() - System.nanoTime() < 0) {
            var kinds = classes.list();
            last = new Known(network, kinds, read(kinds, network), System.nanoTime() + KNOWN_FOR_NANOS);
            known = last;
        }
        return last;
    }

    private ExampleLibrary read(List<TaughtClasses.TaughtClass> kinds, String network) {
        var examples = new ArrayList<Example>();
        for (var kind : kinds) {
            crops.teaching(kind.code(), network, MOST_EXAMPLES).forEach(one -> examples.add(example(kind.code(), one)));
            contrasts.of(kind.code(), network, MOST_CONTRASTS).forEach(one -> examples.add(example("", one)));
        }
        if (!examples.isEmpty()) {
            var codes = new HashSet<String>();
            kinds.forEach(kind -> codes.add(kind.code()));
            crops.harmless(codes, network, MOST_HARMLESS).forEach(one -> examples.add(example("", one)));
        }
        return ExampleLibrary.of(examples);
    }

    private static Example example(String label, Crops.Placed one) {
        var box = one.box();
        return new Example(
                        label,
                        one.scan(),
                        box,
                        box.width() / one.longSide(),
                        box.height() / one.longSide(),
                        one.vector())
                .seenAs(one.seen());
    }
}
