package org.smartcustoms.insight.internal.today;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Lane;

/// The console's addresses of the lists behind the numbers. A list opened later shows what came since as well.
record ListUrls(Range range) {

    String lodged() {
        return "/declarations?from=" + range.day();
    }

    String lane(Lane lane) {
        return lodged() + "&lane=" + lane;
    }

    String office(String office) {
        return lodged() + "&office=" + encoded(office);
    }

    String automatic() {
        return "/targets?status=ANY&automatic=true&from=" + range.from();
    }

    static String open() {
        return "/targets";
    }

    static String open(Lane lane) {
        return "/targets?lane=" + lane + "&sort=WAITING";
    }

    static String openAt(String office) {
        return "/targets?office=" + encoded(office);
    }

    String decided(Lane lane) {
        return "/targets?status=RELEASED,DETAINED&automatic=false&lane=" + lane + "&decidedFrom=" + range.from();
    }

    String examined(String selectedBy) {
        return "/targets?status=ANY&examined=true&selectedBy=" + selectedBy + "&foundFrom=" + range.from();
    }

    String found(String result, @Nullable String kind) {
        return "/targets?status=ANY&result=" + result + (kind == null ? "" : "&discrepancyKind=" + kind) + "&foundFrom="
                + range.from();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
