package org.smartcustoms.engines.scoring;

/// Why a line was scored as it was. The arguments, in order, are those of the sentence in the message bundles
/// `reasons_en` and `reasons_zh_Hant`; record reasons carry (subject's code, bad, inspected, usual rate).
public enum ReasonCode {
    /// commodity code, bad, inspected, usual rate
    GOODS_RECORD,
    /// commodity, origin, bad, inspected, usual rate
    GOODS_ORIGIN_RECORD,
    /// commodity, departure, origin, bad, inspected, usual rate
    GOODS_ROUTE_RECORD,
    /// commodity, departure, origin, duty rate, bad, inspected, usual rate
    GOODS_RATE_RECORD,
    /// commodity, price per kg, departure, bad, inspected, usual rate
    GOODS_PRICE_RECORD,
    /// commodity, weight, price per kg, bad, inspected, usual rate
    REPEAT_RECORD,
    /// price per kg, bad, inspected, usual rate
    PRICE_RECORD,
    /// departure, origin, bad, inspected, usual rate
    ROUTE_RECORD,
    /// duty rate, duty type, bad, inspected, usual rate
    RATE_RECORD,
    /// office, bad, inspected, usual rate
    OFFICE_RECORD,
    /// bad, inspected, usual rate
    PROCEDURE_RECORD,
    /// conveyance, bad, inspected, usual rate
    CONVEYANCE_RECORD,
    /// importer, bad, inspected, usual rate
    IMPORTER_RECORD,
    /// bad, inspected, usual rate
    ADDRESS_RECORD,
    /// declarant, bad, inspected, usual rate
    DECLARANT_RECORD,
    /// seller, bad, inspected, usual rate
    SELLER_RECORD,
    /// courier, bad, inspected, usual rate
    COURIER_RECORD,
    /// declared price per kg, usual low, usual high, money short
    PRICE_LOW,
    /// declared price per kg, usual low, usual high
    PRICE_HIGH,
    /// declared price per kg, usual low, usual high
    PRICE_USUAL,
    /// weight in kg
    WEIGHT,
    /// commodity, departure
    NEW_COMBINATION,
    /// importer
    NEW_IMPORTER,
    /// nothing
    DESCRIPTION,
    /// number of fields
    INCOMPLETE
}
