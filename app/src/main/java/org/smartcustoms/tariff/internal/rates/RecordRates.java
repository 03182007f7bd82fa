package org.smartcustoms.tariff.internal.rates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.smartcustoms.platform.problem.Problem;

/// Rates to be recorded together; all or none.
record RecordRates(@NotEmpty @Size(max = 1000) List<@Valid @NotNull Rate> rates) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    record Rate(
            @NotBlank String currency,
            @NotBlank String account,
            @Min(1) @Max(1_000_000) int units,

            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1000000000")
            @Digits(integer = 10, fraction = 8)
            BigDecimal amount,

            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 256) String source) {}

    /// @throws Problem naming the rate and field that cannot be
    void check(LocalDate today) {
        for (int i = 0; i < rates.size(); i++) {
            var rate = rates.get(i);
            known("/rates/" + i + "/currency", rate.currency());
            known("/rates/" + i + "/account", rate.account());
            if (rate.currency().equals(rate.account())) {
                throw Problem.invalid("/rates/" + i + "/currency", "is the account currency itself", "與記帳貨幣相同");
            }
            if (rate.validFrom().isBefore(EARLIEST) || rate.validFrom().isAfter(today.plusYears(1))) {
                throw Problem.invalid(
                        "/rates/" + i + "/validFrom", "must be from 1990 to a year from now", "須介乎 1990 年至一年之後");
            }
            for (int j = 0; j < i; j++) {
                if (isSameDay(rates.get(j), rate)) {
                    throw Problem.invalid(
                            "/rates/" + i + "/validFrom",
                            "is told twice for " + rate.currency(),
                            rate.currency() + " 在該日有兩個匯率");
                }
            }
        }
    }

    private static boolean isSameDay(Rate one, Rate other) {
        return one.currency().equals(other.currency())
                && one.account().equals(other.account())
                && one.validFrom().equals(other.validFrom());
    }

    private static void known(String pointer, String currency) {
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(pointer, "must be an ISO 4217 code such as USD", "須為 ISO 4217 貨幣代碼，例如 USD");
        }
    }
}
