package org.smartcustoms.engines.scoring;

import java.time.LocalDate;

/// One goods line of a declaration as the models see it. A missing text is `""`, a missing number is `NaN`; neither
/// stops a score. Codes are kept as written (WCO Data Model code lists or the administration's own).
///
/// @param id the lodger's or the administration's reference of the line; only used to name it
/// @param date day of lodging
/// @param office control point or customs office code
/// @param processType procedure, e.g. import for home use
/// @param importType kind of import transaction
/// @param importUse intended use
/// @param paymentType how duty is paid
/// @param transportMode UN/ECE Recommendation 19 code, as written
/// @param conveyance plate, voyage, flight or vessel
/// @param declarant identifier of who lodges
/// @param importer identifier of the importer (or consignee)
/// @param importerAddress the importer's or consignee's address
/// @param seller identifier of the seller (or exporter, consignor)
/// @param courier identifier of the express carrier
/// @param hs commodity code, 2 to 10 digits, as written
/// @param departure ISO country of dispatch
/// @param origin ISO country of origin
/// @param taxRate duty rate in per cent
/// @param taxType kind of duty or preference claimed
/// @param originIndicator how origin is marked on the goods
/// @param netMassKg net mass in kilograms
/// @param value customs value of the line in the administration's currency
/// @param description goods description in any script
public record CargoRecord(
        String id,
        LocalDate date,
        String office,
        String processType,
        String importType,
        String importUse,
        String paymentType,
        String transportMode,
        String conveyance,
        String declarant,
        String importer,
        String importerAddress,
        String seller,
        String courier,
        String hs,
        String departure,
        String origin,
        double taxRate,
        String taxType,
        String originIndicator,
        double netMassKg,
        double value,
        String description) {

    /// A record with everything missing but its name and day.
    public static Builder of(String id, LocalDate date) {
        return new Builder(id, date);
    }

    /// Customs value per kilogram; `NaN` unless both are present and positive.
    public double unitPrice() {
        return netMassKg > 0 && value > 0 && Double.isFinite(netMassKg) && Double.isFinite(value)
                ? value / netMassKg
                : Double.NaN;
    }

    /// Sets what is known; everything else stays missing. Texts are trimmed.
    public static final class Builder {
        private final String id;
        private final LocalDate date;
        private final String[] texts = new String[CargoField.values().length];
        private double taxRate = Double.NaN;
        private double netMassKg = Double.NaN;
        private double value = Double.NaN;

        private Builder(String id, LocalDate date) {
            this.id = id;
            this.date = date;
            java.util.Arrays.fill(texts, "");
        }

        /// Sets a text field.
        /// @throws IllegalArgumentException for a field that is a number or a date
        public Builder with(CargoField field, String text) {
            if (field.kind() != CargoField.Kind.TEXT) {
                throw new IllegalArgumentException(field + " is not a text");
            }
            texts[field.ordinal()] = text.strip();
            return this;
        }

        /// Sets a number field.
        /// @throws IllegalArgumentException for a field that is not a number
        public Builder with(CargoField field, double number) {
            switch (field) {
                case TAX_RATE -> taxRate = number;
                case NET_MASS_KG -> netMassKg = number;
                case VALUE -> value = number;
                default -> throw new IllegalArgumentException(field + " is not a number");
            }
            return this;
        }

        /// The record.
        public CargoRecord build() {
            return new CargoRecord(
                    id,
                    date,
                    text(CargoField.OFFICE),
                    text(CargoField.PROCESS_TYPE),
                    text(CargoField.IMPORT_TYPE),
                    text(CargoField.IMPORT_USE),
                    text(CargoField.PAYMENT_TYPE),
                    text(CargoField.TRANSPORT_MODE),
                    text(CargoField.CONVEYANCE),
                    text(CargoField.DECLARANT),
                    text(CargoField.IMPORTER),
                    text(CargoField.IMPORTER_ADDRESS),
                    text(CargoField.SELLER),
                    text(CargoField.COURIER),
                    text(CargoField.HS),
                    text(CargoField.DEPARTURE),
                    text(CargoField.ORIGIN),
                    taxRate,
                    text(CargoField.TAX_TYPE),
                    text(CargoField.ORIGIN_INDICATOR),
                    netMassKg,
                    value,
                    text(CargoField.DESCRIPTION));
        }

        private String text(CargoField field) {
            return texts[field.ordinal()];
        }
    }
}
