package org.smartcustoms.inspection.internal.scans;

import org.smartcustoms.engines.imaging.DualEnergyScan;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.engines.imaging.colour.ColourTable;
import org.smartcustoms.engines.imaging.colour.EffectiveNumber;
import org.smartcustoms.engines.imaging.colour.PseudoColour;
import org.smartcustoms.engines.imaging.physics.BasisTable;
import org.smartcustoms.engines.imaging.physics.ScannerBeam;
import org.springframework.stereotype.Component;

/// From two energies to colours, with the physics' tables made once, when first asked for.
@Component
public class Colours {

    private static final class Tables {
        static final EffectiveNumber NUMBERS = new EffectiveNumber(new BasisTable(ScannerBeam.baggageLane()));
        static final PseudoColour PLAIN = new PseudoColour(NUMBERS, PseudoColour.Manner.plain(ColourTable.AMBER));
    }

    Colours() {}

    public EffectiveNumber numbers() {
        return Tables.NUMBERS;
    }

    /// The picture that officers and detector see.
    public Picture picture(ScanImage image) {
        return switch (image) {
            case ScanImage.Colour(var picture) -> picture;
            case ScanImage.DualEnergy(var scan) -> picture(scan);
        };
    }

    private static Picture picture(DualEnergyScan scan) {
        return new Picture(scan.width(), scan.height(), Tables.PLAIN.render(scan));
    }
}
