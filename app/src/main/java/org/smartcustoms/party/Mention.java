package org.smartcustoms.party;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A party as some document names it; it has an identifier or a name.
///
/// @param country ISO 3166-1 alpha-2
public record Mention(
        @Nullable String identifier,
        @Nullable String name,
        @Nullable String address,
        @Nullable String country) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Mention {
        if (identifier == null && name == null) {
            throw new IllegalArgumentException("A mention needs an identifier or a name");
        }
    }

    /// What decides identity: the identifier where there is one, else the name without case, accents and punctuation,
    /// together with the country.
    public String key() {
        if (identifier != null) {
            return "I|" + identifier.toUpperCase(Locale.ROOT);
        }
        return "N|" + normalised(Objects.requireNonNullElse(name, "")) + "|" + Objects.requireNonNullElse(country, "");
    }

    private static String normalised(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var key = BETWEEN_WORDS
                .matcher(bare.toUpperCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return key.isEmpty() ? name : key;
    }
}
