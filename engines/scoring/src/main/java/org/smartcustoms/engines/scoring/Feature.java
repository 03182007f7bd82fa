package org.smartcustoms.engines.scoring;

import java.util.ArrayList;
import java.util.List;
import org.smartcustoms.engines.scoring.profiles.Path;

/// One column the trees look at: what it measures and, for profiles, on which path.
///
/// @param name stable, written into the model's card
/// @param topic what a reason built from it speaks about
/// @param measure how it is filled
/// @param path the profile it reads; [Path#ALL] for the others
record Feature(String name, Topic topic, Measure measure, Path path) {
    /// What a reason speaks about: the subjects of the paths, and the line itself.
    enum Topic {
        GOODS,
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
        COURIER,
        WEIGHT,
        DESCRIPTION,
        COMPLETENESS
    }

    enum Measure {
        RATE,
        CRITICAL_RATE,
        RECENT_RATE,
        INSPECTED,
        LOG_PRICE,
        LOG_WEIGHT,
        LOG_UNIT_PRICE,
        PRICE_DEVIATION,
        SHORTFALL_SHARE,
        PRICE_SPREAD,
        COMPARABLE,
        DUTY_RATE,
        DESCRIPTION_LENGTH,
        MISSING_FIELDS
    }

    static final List<Feature> ALL = all();

    private static List<Feature> all() {
        var features = new ArrayList<Feature>();
        for (Path path : Path.values()) {
            if (path == Path.ALL) {
                continue;
            }
            add(features, path, Measure.RATE);
            add(features, path, Measure.CRITICAL_RATE);
            add(features, path, Measure.INSPECTED);
        }
        for (Path path : List.of(
                Path.HEADING, Path.GOODS_ROUTE, Path.GOODS_RATE, Path.GOODS_REPEAT, Path.ROUTE, Path.IMPORTER)) {
            add(features, path, Measure.RECENT_RATE);
        }
        add(features, Topic.PRICE, Measure.LOG_PRICE);
        add(features, Topic.WEIGHT, Measure.LOG_WEIGHT);
        add(features, Topic.PRICE, Measure.LOG_UNIT_PRICE);
        add(features, Topic.PRICE, Measure.PRICE_DEVIATION);
        add(features, Topic.PRICE, Measure.SHORTFALL_SHARE);
        add(features, Topic.PRICE, Measure.PRICE_SPREAD);
        add(features, Topic.PRICE, Measure.COMPARABLE);
        add(features, Topic.RATE, Measure.DUTY_RATE);
        add(features, Topic.DESCRIPTION, Measure.DESCRIPTION_LENGTH);
        add(features, Topic.COMPLETENESS, Measure.MISSING_FIELDS);
        return List.copyOf(features);
    }

    private static void add(List<Feature> features, Path path, Measure measure) {
        features.add(new Feature(path + "." + measure, topic(path.subject()), measure, path));
    }

    private static void add(List<Feature> features, Topic topic, Measure measure) {
        features.add(new Feature(measure.name(), topic, measure, Path.ALL));
    }

    static Topic topic(Path.Subject subject) {
        return switch (subject) {
            case EVERYTHING, GOODS, REPEAT -> Topic.GOODS;
            case PRICE -> Topic.PRICE;
            case ROUTE -> Topic.ROUTE;
            case RATE -> Topic.RATE;
            case OFFICE -> Topic.OFFICE;
            case PROCEDURE -> Topic.PROCEDURE;
            case CONVEYANCE -> Topic.CONVEYANCE;
            case IMPORTER -> Topic.IMPORTER;
            case ADDRESS -> Topic.ADDRESS;
            case DECLARANT -> Topic.DECLARANT;
            case SELLER -> Topic.SELLER;
            case COURIER -> Topic.COURIER;
        };
    }
}
