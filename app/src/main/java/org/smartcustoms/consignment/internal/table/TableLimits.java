package org.smartcustoms.consignment.internal.table;

/// How much a table may ask of the machine.
///
/// @param recordCharacters longest record of a CSV file; longer ones are skipped without being kept
/// @param recordLines most lines one quoted record may span
/// @param columns most columns
/// @param unpackedBytes most bytes an .xlsx may unpack to, all parts together
/// @param packingRatio most bytes an .xlsx part may unpack to for each packed byte, once past one mebibyte
/// @param parts most parts in an .xlsx
public record TableLimits(
        int recordCharacters, int recordLines, int columns, long unpackedBytes, int packingRatio, int parts) {

    public static final TableLimits STANDARD = new TableLimits(262_144, 100, 500, 768L << 20, 150, 2_000);
}
