package org.smartcustoms.inspection.internal.intake;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smartcustoms.inspection.internal.scans.Part;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.inspection.internal.scans.SideCar;

/// Which file of a delivery is what: one image, or a pair of channels with the side-car that names them.
final class Sorting {

    private Sorting() {}

    static Map<Part, Delivery.File> of(List<Delivery.File> files, int airValue) throws RefusedImage, IOException {
        var sideCars = files.stream().filter(Sorting::isJson).toList();
        var images = files.stream().filter(file -> !isJson(file)).toList();
        if (images.isEmpty() || images.size() > 2 || sideCars.size() > 1) {
            throw new RefusedImage(
                    "A scan is one image, or two channels and a JSON side-car; these are " + images.size()
                            + " images and " + sideCars.size() + " side-cars",
                    "每次掃描為一幅影像，或兩個通道連一個 JSON 說明檔；現收到 " + images.size() + " 幅影像及 " + sideCars.size() + " 個說明檔");
        }
        var parts = new EnumMap<Part, Delivery.File>(Part.class);
        sideCars.forEach(file -> parts.put(Part.SIDE_CAR, file));
        if (images.size() == 1) {
            parts.put(Part.ORIGINAL, images.getFirst());
            return parts;
        }
        if (sideCars.isEmpty()) {
            throw new RefusedImage(
                    "Two images need a JSON side-car that names `low` and `high`", "兩幅影像須附有註明 low 及 high 的 JSON 說明檔");
        }
        var sideCar = SideCar.read(sideCars.getFirst().path(), airValue);
        parts.put(Part.LOW, named(images, sideCar.low().orElse(""), "low"));
        parts.put(Part.HIGH, named(images, sideCar.high().orElse(""), "high"));
        return parts;
    }

    private static Delivery.File named(List<Delivery.File> images, String name, String which) throws RefusedImage {
        return images.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedImage(
                        "The side-car's `" + which + "` names a file that did not come",
                        "說明檔的 " + which + " 所指檔案並未送達"));
    }

    static boolean isJson(Delivery.File file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
