package org.smartcustoms.engines.scoring.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/// In which currency values are declared and what they are worth in the one that models count in. A value whose
/// currency has no rate is not guessed at: it counts as missing.
///
/// @param column that tells a row's currency; empty when no column does
/// @param declared currency of rows that tell none; empty: that of account
/// @param account currency models count in
/// @param rates what one unit of another currency is worth in that of account
public record Currencies(String column, String declared, String account, Map<String, BigDecimal> rates) {
    private static final String STANDARD_ACCOUNT = "HKD";

    static Currencies of(String mapping, String column, JsonNode json) throws IOException {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (Map.Entry<String, JsonNode> rate : json.path("rates").properties()) {
            if (!rate.getValue().isNumber() || rate.getValue().decimalValue().signum() <= 0) {
                throw new IOException("mapping " + mapping + ", rates, " + rate.getKey()
                        + ": what one unit is worth must be a number above 0");
            }
            rates.put(rate.getKey(), rate.getValue().decimalValue());
        }
        return new Currencies(
                column,
                json.path("constants").path("currency").asText(""),
                json.path("account").asText(STANDARD_ACCOUNT),
                Map.copyOf(rates));
    }

    /// A declared value in the currency of account.
    /// @param cell what the row says of its currency, empty for nothing
    /// @throws Conversion.Unreadable when there is no rate
    double inAccount(double value, String cell) throws Conversion.Unreadable {
        String own = cell.isBlank() ? declared : cell.strip();
        if (own.isEmpty() || own.equals(account)) {
            return value;
        }
        BigDecimal rate = rates.get(own);
        if (rate == null) {
            throw new Conversion.Unreadable("is in " + (own.length() > 12 ? own.substring(0, 12) + "…" : own)
                    + ", for which the mapping gives no rate to " + account + "; the value counts as missing");
        }
        return value * rate.doubleValue();
    }
}
