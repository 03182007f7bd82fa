package org.smartcustoms.inspection.internal.scans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.detect.DetectorCard;
import org.smartcustoms.engines.imaging.detect.OperatingCurve;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What the detector in use can do, class by class, and how strict it is.
@RestController
class DetectorController {

    private final LearnedDetector detector;
    private final WantedAlarms wanted;

    DetectorController(LearnedDetector detector, WantedAlarms wanted) {
        this.detector = detector;
        this.wanted = wanted;
    }

    /// @param network fingerprint of the weights
    /// @param longSide pixels of the longer side of a picture as the network sees it
    /// @param measuredOn images that the curves were measured on; 0 when they never were
    record DetectorView(
            String name, String network, int longSide, int measuredOn, double least, List<ClassOf> classes) {}

    /// @param shipped threshold of the card; `threshold` the one that holds
    /// @param wanted false alarms a bag that a supervisor asked for
    /// @param expected what the measurement says of the threshold that holds
    record ClassOf(
            String label,
            double shipped,
            double threshold,
            @Nullable Double wanted,
            OperatingCurve.@Nullable Point expected,
            List<OperatingCurve.Point> curve) {}

    /// @param falseAlarms a bag; absent for the card's own threshold
    record Wish(@Nullable @DecimalMin("0") @DecimalMax("10") Double falseAlarms) {}

    @GetMapping("/api/screening/detector")
    @RequiresPermission(Permission.SCAN_READ)
    DetectorView detector() {
        var card = card();
        return new DetectorView(
                detector.name().orElse(""),
                detector.network().orElse(""),
                card.longSide(),
                card.measured().images(),
                detector.leastScore(),
                card.classes().stream().map(label -> of(label, card)).toList());
    }

    @PutMapping("/api/screening/detector/classes/{label}")
    @RequiresPermission(Permission.SCAN_SUPERVISE)
    DetectorView change(@PathVariable String label, @Valid @RequestBody Wish wish) {
        var card = card();
        if (!card.classes().contains(label)) {
            throw Problem.notFound("The detector knows no class " + label, "偵測器沒有類別 " + label);
        }
        if (wish.falseAlarms() != null && !card.measured().curves().containsKey(label)) {
            throw Problem.conflict(
                    "The class was never measured: calibrate the detector first (customs xray calibrate)",
                    "此類別未經量度，請先校準偵測器（customs xray calibrate）");
        }
        wanted.change(label, wish.falseAlarms());
        return detector();
    }

    private DetectorCard card() {
        return detector.card()
                .orElseThrow(() ->
                        Problem.notFound("No trained detector is in use; the second line works alone", "未有已訓練的偵測器"));
    }

    private ClassOf of(String label, DetectorCard card) {
        var curve = Optional.ofNullable(card.measured().curves().get(label));
        double threshold = detector.threshold(label);
        var wish = wanted.of(label);
        return new ClassOf(
                label,
                card.threshold(label),
                threshold,
                wish.isPresent() ? wish.getAsDouble() : null,
                curve.map(one -> one.at(threshold)).orElse(null),
                curve.map(OperatingCurve::points).orElse(List.of()));
    }
}
