package org.smartcustoms.engines.scoring.profiles;

import org.jspecify.annotations.Nullable;

/// The paths along which findings are counted. Each leans on its parent: where a path has seen little, its rate is
/// near its parent's. Order matters: a parent stands before its children.
public enum Path {
    ALL(null, Subject.EVERYTHING),
    CHAPTER(ALL, Subject.GOODS),
    HEADING(CHAPTER, Subject.GOODS),
    SUBHEADING(HEADING, Subject.GOODS),
    COMMODITY(SUBHEADING, Subject.GOODS),
    GOODS_ORIGIN(COMMODITY, Subject.GOODS),
    GOODS_ROUTE(GOODS_ORIGIN, Subject.GOODS),
    GOODS_RATE(GOODS_ROUTE, Subject.GOODS),
    GOODS_PRICE(GOODS_RATE, Subject.GOODS),
    GOODS_REPEAT(GOODS_PRICE, Subject.REPEAT),
    COMMODITY_PRICE(COMMODITY, Subject.PRICE),
    COMMODITY_WEIGHT(COMMODITY_PRICE, Subject.REPEAT),
    HEADING_WEIGHT(HEADING, Subject.REPEAT),
    UNIT_PRICE(ALL, Subject.PRICE),
    DEPARTURE(ALL, Subject.ROUTE),
    ROUTE(DEPARTURE, Subject.ROUTE),
    ROUTE_CHAPTER(ROUTE, Subject.ROUTE),
    RATE(ALL, Subject.RATE),
    RATE_HEADING(RATE, Subject.RATE),
    OFFICE(ALL, Subject.OFFICE),
    PROCEDURE(ALL, Subject.PROCEDURE),
    ORIGIN_MARK(ALL, Subject.PROCEDURE),
    CONVEYANCE(ALL, Subject.CONVEYANCE),
    IMPORTER(ALL, Subject.IMPORTER),
    IMPORTER_HEADING(IMPORTER, Subject.IMPORTER),
    IMPORTER_SELLER(IMPORTER, Subject.IMPORTER),
    ADDRESS(ALL, Subject.ADDRESS),
    DECLARANT(ALL, Subject.DECLARANT),
    DECLARANT_CHAPTER(DECLARANT, Subject.DECLARANT),
    SELLER(ALL, Subject.SELLER),
    SELLER_HEADING(SELLER, Subject.SELLER),
    COURIER(ALL, Subject.COURIER);

    /// What a path speaks about; reasons are given per subject.
    public enum Subject {
        EVERYTHING,
        GOODS,
        REPEAT,
        PRICE,
        ROUTE,
        RATE,
        OFFICE,
        PROCEDURE,
        CONVEYANCE,
        IMPORTER,
        ADDRESS,
        DECLARANT,
        SELLER,
        COURIER
    }

    private static final Path[] PATHS = values();

    private final @Nullable Path parent;
    private final Subject subject;

    Path(@Nullable Path parent, Subject subject) {
        this.parent = parent;
        this.subject = subject;
    }

    /// The broader path it leans on; the root leans on itself.
    public Path parent() {
        return parent == null ? this : parent;
    }

    /// What it speaks about.
    public Subject subject() {
        return subject;
    }

    /// How many there are.
    public static int count() {
        return PATHS.length;
    }

    static Path at(int ordinal) {
        return PATHS[ordinal];
    }
}
