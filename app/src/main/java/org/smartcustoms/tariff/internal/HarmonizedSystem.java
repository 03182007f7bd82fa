package org.smartcustoms.tariff.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.tariff.Nomenclature;
import org.springframework.stereotype.Component;

/// The sections and chapters of the Harmonized System in short wording of our own, and countries as the JDK's locale
/// data (Unicode CLDR) calls them.
@Component
class HarmonizedSystem implements Nomenclature {

    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant-HK");

    private final Map<String, Chapter> chapters = read();

    @Override
    public Optional<Chapter> chapter(String code) {
        return code.length() < 2 ? Optional.empty() : Optional.ofNullable(chapters.get(code.substring(0, 2)));
    }

    @Override
    public Text country(String code) {
        if (!code.matches("[A-Za-z]{2}")) {
            return new Text(code, code);
        }
        var locale = new Locale.Builder().setRegion(code).build();
        return new Text(locale.getDisplayCountry(Locale.ENGLISH), locale.getDisplayCountry(TRADITIONAL));
    }

    /// Lines of `section|Roman number|English|Chinese` and, below each, `chapter|two digits|English|Chinese`.
    private static Map<String, Chapter> read() {
        var chapters = new HashMap<String, Chapter>();
        var stream = Objects.requireNonNull(HarmonizedSystem.class.getResourceAsStream("/tariff/chapters.psv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var section = "";
            var sectionName = new Text("", "");
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var cells = line.split("\\|", -1);
                var name = new Text(cells[2], cells[3]);
                if (cells[0].equals("section")) {
                    section = cells[1];
                    sectionName = name;
                } else {
                    chapters.put(cells[1], new Chapter(cells[1], name, section, sectionName));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(chapters);
    }
}
