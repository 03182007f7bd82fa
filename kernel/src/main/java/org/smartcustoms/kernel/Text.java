package org.smartcustoms.kernel;

import java.util.Locale;

/// A sentence or label in the two languages every reader may choose: English and Traditional Chinese.
public record Text(String en, String zh) {

    /// The wording for a reader of `locale`: Chinese for any Chinese locale, English for all others.
    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
