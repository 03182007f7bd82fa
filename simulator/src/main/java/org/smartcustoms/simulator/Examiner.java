package org.smartcustoms.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Examines consignments as good officers do: never accuses the honest, and misses some of the rest. How often depends
/// on what
/// is hidden: papers in order hide a false origin better than a lorry hides cigarettes. The same consignment always
/// ends the
/// same way.
public final class Examiner {

    private static final long EXAMINATIONS = 81;

    private final long seed;

    public Examiner(long seed) {
        this.seed = seed;
    }

    /// Chance that an examination misses a cheat of this kind.
    public static double missRate(Cheat cheat) {
        return switch (cheat) {
            case NONE -> 0;
            case CONTRABAND -> 0.10;
            case MISDESCRIPTION -> 0.12;
            case UNDERVALUATION -> 0.22;
            case SPLITTING -> 0.25;
            case SHELL_IMPORTER -> 0.30;
            case ORIGIN_FRAUD -> 0.32;
        };
    }

    /// What an officer finds out about a declaration.
    public Finding examine(GeneratedDeclaration declaration) {
        Truth truth = declaration.truth();
        double luck = Chance.fixed(
                seed, EXAMINATIONS, declaration.lodgement().reference().hashCode());
        if (!truth.illicit() || luck < missRate(truth.cheat())) {
            return new Finding(Finding.Result.CLEAN, null, null, "Goods agree with the declaration.", false);
        }
        String line = "Line " + truth.line() + ": ";
        return switch (truth.cheat()) {
            case NONE -> throw new IllegalStateException("an honest declaration can't be found out");
            case UNDERVALUATION ->
                discrepancy(
                        Finding.Kind.UNDERVALUATION,
                        truth,
                        line + "invoice and market price are well above the declared value.");
            case MISDESCRIPTION ->
                discrepancy(
                        Finding.Kind.MISDESCRIPTION,
                        truth,
                        line + "the goods are " + truth.actualGoods().toLowerCase(java.util.Locale.ROOT) + ".");
            case ORIGIN_FRAUD ->
                discrepancy(
                        Finding.Kind.ORIGIN,
                        truth,
                        line + "marks and papers show origin " + truth.actualOrigin() + ".");
            case SPLITTING ->
                discrepancy(
                        Finding.Kind.OTHER, truth, "One order, sent in several parts to stay below the duty relief.");
            case SHELL_IMPORTER ->
                discrepancy(
                        Finding.Kind.OTHER,
                        truth,
                        "The importer isn't found at its address; the price is not the one paid.");
            case CONTRABAND ->
                new Finding(Finding.Result.CONTRABAND, null, null, line + truth.actualGoods() + ".", true);
        };
    }

    private static Finding discrepancy(Finding.Kind kind, Truth truth, String note) {
        BigDecimal shortfall = BigDecimal.valueOf(truth.valueShort()).setScale(2, RoundingMode.HALF_UP);
        return new Finding(Finding.Result.DISCREPANCY, kind, shortfall.signum() > 0 ? shortfall : null, note, false);
    }
}
