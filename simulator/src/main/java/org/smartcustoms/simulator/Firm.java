package org.smartcustoms.simulator;

/// A business as others see it. Made of word parts; none of them exists.
///
/// @param id seven characters, unique in its world
/// @param english trading name in English
/// @param chinese trading name in Chinese, or empty
/// @param address where it says it is
/// @param country ISO 3166 alpha-2
public record Firm(String id, String english, String chinese, String address, String country) {

    static final Firm NOBODY = new Firm("", "", "", "", "");
}
