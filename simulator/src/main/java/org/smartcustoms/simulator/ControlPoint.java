package org.smartcustoms.simulator;

import java.util.List;

/// A place where goods are declared and examined.
///
/// @param code the office code used in declarations
/// @param english the name in English
/// @param chinese the name in Chinese
/// @param mode how goods come
/// @param share its part of all declarations
/// @param hours 24 relative weights, one per local hour
/// @param weekendFactor a Sunday's traffic over a weekday's; Saturday lies halfway
public record ControlPoint(
        String code,
        String english,
        String chinese,
        Mode mode,
        double share,
        List<Integer> hours,
        double weekendFactor) {

    private static final List<Integer> ROAD_DAY =
            List.of(0, 0, 0, 0, 0, 1, 4, 8, 11, 12, 12, 10, 7, 9, 11, 12, 12, 11, 9, 7, 5, 3, 1, 0);
    private static final List<Integer> ROAD_ALWAYS =
            List.of(3, 2, 2, 2, 2, 3, 5, 8, 10, 11, 11, 9, 7, 9, 10, 11, 11, 11, 10, 9, 8, 6, 5, 4);
    private static final List<Integer> OFFICE =
            List.of(1, 1, 0, 0, 0, 1, 2, 4, 10, 14, 14, 12, 7, 10, 13, 14, 13, 10, 6, 3, 2, 2, 1, 1);
    private static final List<Integer> AIR_CARGO =
            List.of(8, 7, 6, 6, 7, 8, 8, 8, 9, 10, 10, 9, 8, 9, 9, 10, 11, 12, 13, 14, 14, 13, 11, 9);
    private static final List<Integer> MAIL_CENTRE =
            List.of(0, 0, 0, 0, 0, 0, 2, 7, 12, 13, 12, 10, 6, 10, 12, 11, 9, 6, 3, 1, 0, 0, 0, 0);

    /// The control points of the demo territory: places in Hong Kong, with shares chosen for the demo.
    public static final List<ControlPoint> ALL = List.of(
            new ControlPoint("SBP", "Shenzhen Bay", "深圳灣", Mode.ROAD, 0.16, ROAD_ALWAYS, 0.62),
            new ControlPoint("LMC", "Lok Ma Chau", "落馬洲", Mode.ROAD, 0.12, ROAD_ALWAYS, 0.60),
            new ControlPoint("MKT", "Man Kam To", "文錦渡", Mode.ROAD, 0.06, ROAD_DAY, 0.55),
            new ControlPoint("HYW", "Heung Yuen Wai", "香園圍", Mode.ROAD, 0.06, ROAD_DAY, 0.55),
            new ControlPoint("STK", "Sha Tau Kok", "沙頭角", Mode.ROAD, 0.02, ROAD_DAY, 0.40),
            new ControlPoint("HZM", "Hong Kong-Zhuhai-Macao Bridge", "港珠澳大橋", Mode.ROAD, 0.08, ROAD_ALWAYS, 0.60),
            new ControlPoint("KCT", "Kwai Tsing container terminals", "葵青貨櫃碼頭", Mode.SEA, 0.18, OFFICE, 0.35),
            new ControlPoint("RTT", "River trade terminal", "內河碼頭", Mode.SEA, 0.05, OFFICE, 0.30),
            new ControlPoint("APT", "Airport air cargo", "機場空運貨物", Mode.AIR, 0.21, AIR_CARGO, 0.75),
            new ControlPoint("AMC", "Air mail centre", "空郵中心", Mode.MAIL, 0.06, MAIL_CENTRE, 0.30));
}
