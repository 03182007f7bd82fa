package org.smartcustoms.consignment.internal.lodging;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.consignment.GoodsLine.Value;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.kernel.Text;

/// Reads one goods line of a declaration.
final class GoodsLineReader {

    private static final Set<String> LINE = Set.of(
            "line",
            "hs",
            "description",
            "origin",
            "originIndicator",
            "netMassKg",
            "grossMassKg",
            "packages",
            "quantity",
            "unit",
            "value",
            "taxRate",
            "taxType");
    private static final Set<String> VALUE = Set.of("amount", "currency");
    private static final Pattern HS = Pattern.compile("[0-9]{6,10}");
    private static final Text COMMODITY_CODE =
            new Text("must be a commodity code of 6 to 10 digits", "必須是 6 至 10 位數字的商品編號");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private GoodsLineReader() {}

    static GoodsLine read(Fields fields, int position) {
        fields.refuseOthers(LINE);
        var line = fields.whole("line", 1, LodgeDeclaration.MOST_LINES);
        var hs = fields.matching("hs", HS, COMMODITY_CODE);
        var description = fields.text("description", 512);
        if (hs == null && description == null) {
            fields.missing("hs");
        }
        var net = fields.decimal("netMassKg", 6);
        var gross = fields.decimal("grossMassKg", 6);
        if (net != null && gross != null && gross.compareTo(net) < 0) {
            fields.fault(
                    "grossMassKg",
                    "is less than the net mass of " + net.toPlainString() + " kg",
                    "小於淨重 " + net.toPlainString() + " 公斤");
        }
        return new GoodsLine(
                line == null ? position : line,
                hs,
                description,
                fields.country("origin"),
                fields.code("originIndicator", 17),
                net,
                gross,
                fields.whole("packages", 0, 99_999_999),
                fields.decimal("quantity", 6),
                fields.code("unit", 8),
                value(fields.object("value").refuseOthers(VALUE)),
                fields.decimal("taxRate", 6),
                fields.code("taxType", 17));
    }

    private static @Nullable Value value(Fields fields) {
        var amount = fields.decimal("amount", 4);
        var currency = fields.code("currency", 64);
        if (amount == null) {
            if (currency != null) {
                fields.missing("amount");
            }
            return null;
        }
        if (currency == null) {
            fields.missing("currency");
            return null;
        }
        if (!CURRENCIES.contains(currency)) {
            fields.fault(
                    "currency",
                    "must be a three-letter currency code (ISO 4217), not \"" + currency + "\"",
                    "必須是三個字母的貨幣代碼（ISO 4217），而非「" + currency + "」");
            return null;
        }
        return new Value(amount, currency);
    }
}
