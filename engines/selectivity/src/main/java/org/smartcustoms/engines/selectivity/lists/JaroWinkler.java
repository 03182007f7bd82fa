package org.smartcustoms.engines.selectivity.lists;

/// Jaro's similarity with Winkler's bonus for a common beginning (Winkler 1990; prefix scale 0.1, at most 4 letters).
final class JaroWinkler {

    private JaroWinkler() {}

    /// 0 (nothing in common) to 1 (equal).
    static double similarity(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var matchedA = new boolean[a.length()];
        var matchedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < to; j++) {
                if (!matchedB[j] && a.charAt(i) == b.charAt(j)) {
                    matchedA[i] = true;
                    matchedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int swapped = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (matchedA[i]) {
                while (!matchedB[j]) {
                    j++;
                }
                swapped += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - swapped / 2.0) / m) / 3;
    }
}
