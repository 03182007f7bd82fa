package org.smartcustoms.tariff;

import java.util.Optional;
import org.smartcustoms.kernel.Text;

/// Names of commodity codes and countries.
public interface Nomenclature {

    /// The chapter a commodity code of at least two digits lies in.
    Optional<Chapter> chapter(String code);

    /// The name of an ISO 3166-1 alpha-2 country; the code itself where none is known.
    Text country(String code);

    /// A chapter of the Harmonized System.
    ///
    /// @param number two digits
    /// @param section the section it lies in, as a Roman number
    record Chapter(String number, Text name, String section, Text sectionName) {}
}
