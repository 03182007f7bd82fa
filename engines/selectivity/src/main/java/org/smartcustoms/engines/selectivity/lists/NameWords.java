package org.smartcustoms.engines.selectivity.lists;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A name taken apart for comparison: compatibility forms, case, accents and punctuation evened out,
/// Traditional Chinese folded to Simplified, legal forms left out. Latin (and any other alphabetic) words one
/// by one, Chinese runs whole.
///
/// @param latin words in alphabetic scripts
/// @param han runs of Chinese characters, joined
record NameWords(List<String> latin, String han) {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "llc",
            "llp",
            "plc",
            "pte",
            "pty",
            "gmbh",
            "ag",
            "sa",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "kk",
            "sdn",
            "bhd",
            "jsc",
            "the",
            "and");
    private static final List<String> LEGAL_FORMS_HAN = List.of("股份有限公司", "有限责任公司", "有限公司", "株式会社", "公司");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// Marks within a word, which some leave out.
    private static final Pattern INNER = Pattern.compile("[.'’`]");
    /// Between two words, or between Chinese and another script.
    private static final Pattern BETWEEN =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{IsHan})(?=[^\\p{IsHan}])|(?<=[^\\p{IsHan}])(?=\\p{IsHan})");

    static NameWords of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var even = INNER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        var latin = new ArrayList<String>();
        var han = new StringBuilder();
        for (var part : BETWEEN.split(even)) {
            if (part.isEmpty()) {
                continue;
            }
            if (Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.HAN) {
                han.append(part);
            } else {
                latin.add(part);
            }
        }
        var core = latin.stream().filter(w -> !LEGAL_FORMS.contains(w)).toList();
        return new NameWords(core.isEmpty() ? List.copyOf(latin) : core, withoutLegalForm(simplified(han.toString())));
    }

    /// Equal for names that are the same after normalisation.
    String key() {
        return String.join(" ", latin) + "|" + han;
    }

    boolean isEmpty() {
        return latin.isEmpty() && han.isEmpty();
    }

    private static String simplified(String han) {
        return han.isEmpty() ? han : ZhConverterUtil.toSimple(han);
    }

    private static String withoutLegalForm(String han) {
        for (var form : LEGAL_FORMS_HAN) {
            if (han.endsWith(form) && han.length() > form.length()) {
                return han.substring(0, han.length() - form.length());
            }
        }
        return han;
    }
}
