package org.smartcustoms.tariff.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.tariff.Nomenclature;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Names of codes over REST.
@RestController
class TariffController {

    private static final Pattern CODE = Pattern.compile("[0-9]{2,10}");

    private final Nomenclature nomenclature;

    TariffController(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
    }

    record CodeView(String code, Nomenclature.Chapter chapter) {}

    record CountryView(String code, Text name) {}

    @GetMapping("/api/tariff/hs/{code}")
    @RequiresPermission(Permission.SESSION)
    CodeView code(@PathVariable String code) {
        if (!CODE.matcher(code).matches()) {
            throw Problem.invalid("/code", "must be 2 to 10 digits", "必須是 2 至 10 位數字");
        }
        return nomenclature
                .chapter(code)
                .map(chapter -> new CodeView(code, chapter))
                .orElseThrow(() -> Problem.notFound(
                        "The Harmonized System has no chapter " + code.substring(0, 2),
                        "協調制度沒有第 " + code.substring(0, 2) + " 章"));
    }

    @GetMapping("/api/tariff/countries")
    @RequiresPermission(Permission.SESSION)
    List<CountryView> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new CountryView(code, nomenclature.country(code)))
                .toList();
    }
}
