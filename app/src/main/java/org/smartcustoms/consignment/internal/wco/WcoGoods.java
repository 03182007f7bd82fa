package org.smartcustoms.consignment.internal.wco;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The goods items of a WCO declaration.
final class WcoGoods {

    private static final String[] VALUES = {
        "CustomsValueAmount", "StatisticalValueAmount", "Commodity/InvoiceLine/ItemChargeAmount"
    };
    private static final Map<String, BigDecimal> KILOGRAMS = Map.of(
            "KGM", BigDecimal.ONE,
            "GRM", new BigDecimal("0.001"),
            "TNE", new BigDecimal("1000"),
            "LBR", new BigDecimal("0.45359237"));

    private WcoGoods() {}

    static void fill(WcoTree tree, XmlElement declaration) {
        var items = declaration.all("GoodsShipment/GovernmentAgencyGoodsItem").toList();
        for (var item : items) {
            var goods = tree.root().withArray("goods");
            item(tree, item, "/goods/" + goods.size(), goods.addObject());
        }
    }

    private static void item(WcoTree tree, XmlElement item, String pointer, ObjectNode line) {
        tree.put(pointer, line, "line", item, "SequenceNumeric");
        tree.put(pointer, line, "description", item, "Commodity/Description");
        tree.put(pointer, line, "taxRate", item, "Commodity/DutyTaxFee/TaxRateNumeric");
        tree.put(pointer, line, "taxType", item, "Commodity/DutyTaxFee/TypeCode");
        classification(tree, item, pointer, line);
        origin(tree, item, pointer, line);
        mass(tree, item, pointer, line, "netMassKg", "NetNetWeightMeasure");
        mass(tree, item, pointer, line, "grossMassKg", "GrossMassMeasure");
        packages(tree, item, pointer, line);
        item.first("Commodity/GoodsMeasure/TariffQuantity").ifPresent(quantity -> {
            tree.remember(pointer + "/quantity", "Commodity/GoodsMeasure/TariffQuantity");
            line.put("quantity", quantity.take());
            quantity.attribute("unitCode").ifPresent(unit -> line.put("unit", unit.replaceAll("#.*", "")));
        });
        value(tree, item, pointer, line);
    }

    /// Six or eight digits (type TSP, or a classification without type) and the two of the integrated tariff (TRC).
    private static void classification(WcoTree tree, XmlElement item, String pointer, ObjectNode line) {
        tree.remember(pointer + "/hs", "Commodity/Classification/ID");
        String code = null;
        String suffix = "";
        for (var classification : item.all("Commodity/Classification").toList()) {
            var type = classification.text("IdentificationTypeCode");
            if (type == null || type.equals("TSP") || type.equals("HS")) {
                code = code == null ? classification.text("ID") : code;
            } else if (type.equals("TRC")) {
                var digits = classification.text("ID");
                suffix = digits == null ? "" : digits;
            }
        }
        if (code != null) {
            var full = code.replaceAll("[ .]", "");
            line.put("hs", full.length() == 8 && suffix.length() == 2 ? full + suffix : full);
        }
    }

    /// The non-preferential origin (type 1) where there are several.
    private static void origin(WcoTree tree, XmlElement item, String pointer, ObjectNode line) {
        var origins = item.all("Origin").toList();
        var chosen = origins.stream()
                .filter(origin -> "1".equals(origin.text("TypeCode")))
                .findFirst()
                .or(() -> origins.stream().findFirst());
        chosen.ifPresent(origin -> {
            tree.put(pointer, line, "origin", origin, "CountryCode");
            tree.put(pointer, line, "originIndicator", origin, "TypeCode");
            tree.remember(pointer + "/origin", "Origin/CountryCode");
            tree.remember(pointer + "/originIndicator", "Origin/TypeCode");
        });
    }

    private static void mass(
            WcoTree tree, XmlElement item, String pointer, ObjectNode line, String name, String measure) {
        var path = "Commodity/GoodsMeasure/" + measure;
        tree.remember(pointer + "/" + name, path);
        item.first(path).ifPresent(element -> {
            var text = element.take();
            var factor = KILOGRAMS.get(element.attribute("unitCode").orElse("KGM"));
            var number = number(text);
            if (number != null && factor != null) {
                line.put(name, number.multiply(factor).toPlainString());
            } else if (text != null) {
                line.put(name, text);
            }
        });
    }

    private static void packages(WcoTree tree, XmlElement item, String pointer, ObjectNode line) {
        tree.remember(pointer + "/packages", "Packaging/QuantityQuantity");
        var total = item.all("Packaging/QuantityQuantity")
                .map(XmlElement::take)
                .map(WcoGoods::number)
                .filter(number -> number != null)
                .reduce(BigDecimal::add);
        total.ifPresent(number -> line.put("packages", number.toPlainString()));
    }

    private static void value(WcoTree tree, XmlElement item, String pointer, ObjectNode line) {
        for (var path : VALUES) {
            var amount = item.first(path);
            var text = amount.map(XmlElement::take).orElse(null);
            if (amount.isPresent() && text != null) {
                var node = line.putObject("value").put("amount", text);
                amount.get().attribute("currencyID").ifPresent(currency -> node.put("currency", currency));
                tree.remember(pointer + "/value/amount", path);
                tree.remember(pointer + "/value/currency", path + "/@currencyID");
                return;
            }
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        try {
            return text == null || text.length() > 24 || text.contains("e") || text.contains("E")
                    ? null
                    : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
