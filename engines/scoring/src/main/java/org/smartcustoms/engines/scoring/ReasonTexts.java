package org.smartcustoms.engines.scoring;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Reasons as sentences an officer reads, in English and in Traditional Chinese.
public final class ReasonTexts {
    /// English.
    public static final ReasonTexts ENGLISH = new ReasonTexts(Locale.ENGLISH);
    /// Traditional Chinese.
    public static final ReasonTexts CHINESE = new ReasonTexts(Locale.forLanguageTag("zh-Hant"));

    private final Locale locale;
    private final ResourceBundle bundle;

    private ReasonTexts(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "org.smartcustoms.engines.scoring.reasons",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The sentence.
    public String sentence(Reason reason) {
        Object[] arguments = reason.arguments().toArray();
        return new MessageFormat(bundle.getString(reason.code().name()), locale).format(arguments);
    }

    /// What is wrong with a field, in words.
    public String sentence(Concern concern) {
        String field = bundle.getString("field." + concern.field().key());
        String pattern = bundle.getString("concern." + concern.problem().name());
        return new MessageFormat(pattern, locale).format(new Object[] {field});
    }
}
