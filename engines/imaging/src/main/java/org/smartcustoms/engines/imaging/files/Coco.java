package org.smartcustoms.engines.imaging.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Contraband;
import org.smartcustoms.engines.imaging.Truth;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds a COCO document (the "Common Objects in Context" object-detection format): images, annotations with box and
/// uncompressed run-length mask, categories numbered from 1 in the order of [Contraband].
public final class Coco {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final List<ObjectNode> images = new ArrayList<>();
    private final List<ObjectNode> annotations = new ArrayList<>();

    /// Adds an image and what lies in it.
    public void add(String fileName, int width, int height, List<Truth> truths) {
        var image = JSON.createObjectNode();
        image.put("id", images.size() + 1);
        image.put("file_name", fileName);
        image.put("width", width);
        image.put("height", height);
        images.add(image);
        for (var truth : truths) {
            var annotation = JSON.createObjectNode();
            annotation.put("id", annotations.size() + 1);
            annotation.put("image_id", images.size());
            annotation.put("category_id", category(truth.kind()));
            annotation.set("bbox", corner(truth.box()));
            annotation.put("area", truth.pixels().cardinality());
            annotation.put("iscrowd", 0);
            annotation.put("name", truth.name());
            var mask = annotation.putObject("segmentation");
            mask.putArray("size").add(height).add(width);
            runs(mask.putArray("counts"), truth.pixels(), width, height);
            annotations.add(annotation);
        }
    }

    /// The document as JSON text.
    public String json() {
        var document = JSON.createObjectNode();
        document.putArray("images").addAll(images);
        document.putArray("annotations").addAll(annotations);
        var categories = document.putArray("categories");
        for (var kind : Contraband.values()) {
            categories.addObject().put("id", category(kind)).put("name", kind.label());
        }
        return document.toString();
    }

    /// COCO's number of a kind.
    public static int category(Contraband kind) {
        return kind.ordinal() + 1;
    }

    private static ArrayNode corner(Box box) {
        return JSON.createArrayNode()
                .add(box.left())
                .add(box.top())
                .add(box.width())
                .add(box.height());
    }

    /// COCO counts down the columns, beginning with how many pixels lie outside.
    private static void runs(ArrayNode counts, BitSet pixels, int width, int height) {
        boolean inside = false;
        int run = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                if (pixels.get(y * width + x) != inside) {
                    counts.add(run);
                    run = 0;
                    inside = !inside;
                }
                run++;
            }
        }
        counts.add(run);
    }
}
