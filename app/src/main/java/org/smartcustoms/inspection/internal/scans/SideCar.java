package org.smartcustoms.inspection.internal.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.smartcustoms.inspection.internal.scans.GreyFrames.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a JSON file says of the channels beside it: `low`, `high` (file names), `airValue`, `pixelsPerMillimetre`, and,
/// where the device says so, `width`, `height` and `bits`, which must then be true.
public final class SideCar {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST = 1_000_000;

    private final JsonNode node;
    private final int airValue;

    private SideCar(JsonNode node, int airValue) {
        this.node = node;
        this.airValue = airValue;
    }

    static SideCar none(int airValue) {
        return new SideCar(JSON.createObjectNode(), airValue);
    }

    /// @param airValue what holds when the file doesn't say
    public static SideCar read(Path path, int airValue) throws RefusedImage, IOException {
        if (Files.size(path) > LARGEST) {
            throw new RefusedImage("The side-car is larger than 1 MB", "說明檔超過 1 MB");
        }
        try {
            var node = JSON.readTree(Files.readAllBytes(path));
            if (!node.isObject()) {
                throw new RefusedImage("The side-car is no JSON object", "說明檔並非 JSON 物件");
            }
            return new SideCar(node, airValue);
        } catch (JacksonException broken) {
            throw new RefusedImage("The side-car is no JSON: " + broken.getOriginalMessage(), "說明檔並非 JSON 格式");
        }
    }

    public Optional<String> low() {
        return text("low");
    }

    public Optional<String> high() {
        return text("high");
    }

    /// A text field; empty when absent or blank.
    public Optional<String> text(String field) {
        return Optional.of(node.path(field).asString("").strip()).filter(text -> !text.isEmpty());
    }

    /// The scan that both channels make, if they are what this side-car says.
    ScanImage scan(Channel low, Channel high) throws RefusedImage {
        claim("width", low.width());
        claim("height", low.height());
        claim("bits", 16);
        int air = node.path("airValue").asInt(airValue);
        if (air < 256 || air > 65_535) {
            throw new RefusedImage(
                    "airValue " + air + " does not lie between 256 and 65535", "airValue 須介乎 256 至 65535");
        }
        double scale = node.path("pixelsPerMillimetre").asDouble(0);
        return new ScanImage.DualEnergy(ImageDecoder.scan(low, high, air, scale > 0 && scale < 1000 ? scale : 0));
    }

    private void claim(String field, int real) throws RefusedImage {
        var claimed = node.path(field);
        if (!claimed.isMissingNode() && claimed.asInt(-1) != real) {
            throw new RefusedImage(
                    "The side-car claims " + field + " " + claimed.asString("?") + ", the file has " + real,
                    "說明檔聲稱 " + field + " 為 " + claimed.asString("?") + "，實際為 " + real);
        }
    }
}
