package org.smartcustoms.engines.imaging.physics;

import java.util.ArrayList;
import java.util.List;

/// The materials that luggage, parcels and contraband are made of: density in g/cm³ and elements by mass fraction.
/// Mixtures such as a battery or a circuit board are rounded averages, good enough to place them in the right material
/// band.
public enum Material {
    POLYETHYLENE(0.94, "H .1437 C .8563"),
    WATER(1.0, "H .1119 O .8881"),
    ALCOHOL(0.79, "H .1313 C .5214 O .3473"),
    CLOTH(0.45, "H .0622 C .4445 O .4933"),
    PAPER(0.8, "H .06 C .42 O .48 Ca .04"),
    LEATHER(0.9, "H .07 C .55 N .15 O .22 Cr .01"),
    NYLON(1.14, "H .098 C .637 N .124 O .141"),
    ABS(1.05, "H .08 C .86 N .06"),
    RUBBER(1.15, "H .10 C .83 S .03 Zn .02 O .02"),
    PVC(1.35, "H .05 C .40 Cl .50 Ca .05"),
    TOBACCO(0.27, "H .06 C .43 O .45 K .035 Ca .025"),
    FOOD(0.95, "H .09 C .35 O .55 Na .01"),
    WOOD(0.65, "H .06 C .50 O .44"),
    SUGAR(1.2, "H .0648 C .4211 O .5141"),
    GLASS(2.5, "O .46 Na .10 Si .34 Ca .08 Mg .02"),
    CERAMIC(2.4, "O .49 Al .20 Si .29 K .02"),
    ALUMINIUM(2.70, "Al 1"),
    CIRCUIT_BOARD(2.0, "H .03 C .32 O .30 Si .17 Cu .17 Sn .01"),
    LITHIUM_CELL(2.3, "H .03 C .30 O .18 Li .03 F .04 Al .12 Co .15 Cu .15"),
    STEEL(7.85, "Fe .98 C .02"),
    STAINLESS(7.9, "Fe .72 Cr .18 Ni .10"),
    COPPER(8.96, "Cu 1"),
    BRASS(8.5, "Cu .68 Zn .32"),
    ZINC(6.8, "Zn .95 Al .05"),
    IRON(7.874, "Fe 1"),
    LEAD(11.34, "Pb 1"),
    CAESIUM_IODIDE(4.51, "Cs .5115 I .4885");

    private record Share(String element, double fraction) {}

    private final double density;
    private final List<Share> shares;

    Material(double density, String composition) {
        this.density = density;
        var words = composition.split(" ");
        var list = new ArrayList<Share>();
        for (int i = 0; i < words.length; i += 2) {
            list.add(new Share(words[i], Double.parseDouble(words[i + 1])));
        }
        this.shares = List.copyOf(list);
    }

    /// Density in g/cm³.
    public double density() {
        return density;
    }

    /// Mass attenuation coefficient in cm²/g at a photon energy in keV, by the mixture rule.
    public double massAttenuation(double keV) {
        var table = AttenuationTable.shipped();
        return shares.stream()
                .mapToDouble(share -> share.fraction() * table.massAttenuation(share.element(), keV))
                .sum();
    }
}
