package org.smartcustoms.engines.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.smartcustoms.engines.scoring.Feature.Topic;
import org.smartcustoms.engines.scoring.profiles.Path;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// Turns contributions of columns into reasons: one a topic, told by the profile that shows it best.
final class Explainer {
    private static final double TOO_WEAK = 0.02;
    private static final long ENOUGH = 2;
    private static final List<Path> GOODS = List.of(
            Path.GOODS_REPEAT,
            Path.GOODS_PRICE,
            Path.GOODS_RATE,
            Path.GOODS_ROUTE,
            Path.GOODS_ORIGIN,
            Path.COMMODITY,
            Path.SUBHEADING,
            Path.HEADING,
            Path.CHAPTER);

    private static final Topic[] ALL_TOPICS = Topic.values();
    static final int TOPICS = ALL_TOPICS.length;
    static final int[] TOPIC_OF_COLUMN =
            Feature.ALL.stream().mapToInt(feature -> feature.topic().ordinal()).toArray();

    private Explainer() {}

    /// Adds up contributions of columns.
    static double[] byTopic(double[] contributions) {
        double[] weights = new double[TOPICS];
        for (int column = 0; column < contributions.length; column++) {
            weights[TOPIC_OF_COLUMN[column]] += contributions[column];
        }
        return weights;
    }

    /// @param weights what each topic contributed, by its ordinal; may be changed
    static List<Reason> reasons(
            CargoRecord record, ProfileView view, PriceExpectation price, int missing, double[] weights) {
        if (Double.isNaN(record.unitPrice())) {
            // There is no price or weight to speak of: what they contributed is that they are missing.
            move(Topic.PRICE, weights);
            if (!(record.netMassKg() > 0)) {
                move(Topic.WEIGHT, weights);
            }
        }
        var reasons = new ArrayList<Reason>(TOPICS);
        for (Topic topic : ALL_TOPICS) {
            double weight = weights[topic.ordinal()];
            if (Math.abs(weight) >= TOO_WEAK) {
                reasons.add(reason(topic, weight, record, view, price, missing));
            }
        }
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        return reasons;
    }

    private static void move(Topic topic, double[] weights) {
        weights[Topic.COMPLETENESS.ordinal()] += weights[topic.ordinal()];
        weights[topic.ordinal()] = 0;
    }

    private static Reason reason(
            Topic topic, double weight, CargoRecord record, ProfileView view, PriceExpectation price, int missing) {
        return switch (topic) {
            case GOODS -> goods(weight, record, view);
            case PRICE -> price(weight, record, view, price);
            case ROUTE ->
                of(
                        ReasonCode.ROUTE_RECORD,
                        weight,
                        view,
                        Path.ROUTE,
                        known(record.departure()),
                        known(record.origin()));
            case RATE -> of(ReasonCode.RATE_RECORD, weight, view, Path.RATE, record.taxRate(), known(record.taxType()));
            case OFFICE -> of(ReasonCode.OFFICE_RECORD, weight, view, Path.OFFICE, known(record.office()));
            case PROCEDURE -> of(ReasonCode.PROCEDURE_RECORD, weight, view, Path.PROCEDURE);
            case CONVEYANCE ->
                of(ReasonCode.CONVEYANCE_RECORD, weight, view, Path.CONVEYANCE, known(record.conveyance()));
            case IMPORTER ->
                view.total(Path.IMPORTER) == 0
                        ? new Reason(ReasonCode.NEW_IMPORTER, List.of(known(record.importer())), weight)
                        : of(ReasonCode.IMPORTER_RECORD, weight, view, Path.IMPORTER, known(record.importer()));
            case ADDRESS -> of(ReasonCode.ADDRESS_RECORD, weight, view, Path.ADDRESS);
            case DECLARANT -> of(ReasonCode.DECLARANT_RECORD, weight, view, Path.DECLARANT, known(record.declarant()));
            case SELLER -> of(ReasonCode.SELLER_RECORD, weight, view, Path.SELLER, known(record.seller()));
            case COURIER -> of(ReasonCode.COURIER_RECORD, weight, view, Path.COURIER, known(record.courier()));
            case WEIGHT -> new Reason(ReasonCode.WEIGHT, List.of(record.netMassKg()), weight);
            case DESCRIPTION -> new Reason(ReasonCode.DESCRIPTION, List.of(), weight);
            case COMPLETENESS -> new Reason(ReasonCode.INCOMPLETE, List.of((long) missing), weight);
        };
    }

    private static Reason goods(double weight, CargoRecord record, ProfileView view) {
        Path told = mostTelling(weight, view);
        String hs = known(record.hs());
        String origin = known(record.origin());
        String departure = known(record.departure());
        return switch (told) {
            case GOODS_REPEAT ->
                of(ReasonCode.REPEAT_RECORD, weight, view, told, hs, record.netMassKg(), record.unitPrice());
            case GOODS_PRICE ->
                of(ReasonCode.GOODS_PRICE_RECORD, weight, view, told, hs, record.unitPrice(), departure);
            case GOODS_RATE ->
                of(ReasonCode.GOODS_RATE_RECORD, weight, view, told, hs, departure, origin, record.taxRate());
            case GOODS_ROUTE -> of(ReasonCode.GOODS_ROUTE_RECORD, weight, view, told, hs, departure, origin);
            case GOODS_ORIGIN -> of(ReasonCode.GOODS_ORIGIN_RECORD, weight, view, told, hs, origin);
            case COMMODITY, SUBHEADING -> of(ReasonCode.GOODS_RECORD, weight, view, told, hs);
            case HEADING -> of(ReasonCode.GOODS_RECORD, weight, view, told, hs.substring(0, 4));
            case CHAPTER -> of(ReasonCode.GOODS_RECORD, weight, view, told, hs.substring(0, 2));
            default -> new Reason(ReasonCode.NEW_COMBINATION, List.of(hs, departure), weight);
        };
    }

    /// The profile that departs most from the usual rate in the direction of the weight, and has something to show.
    private static Path mostTelling(double weight, ProfileView view) {
        double usual = logOdds(view.rate(Path.ALL));
        Path told = Path.ALL;
        double furthest = Double.NEGATIVE_INFINITY;
        for (Path path : GOODS) {
            double away = Math.signum(weight) * (logOdds(view.rate(path)) - usual);
            if (view.total(path) >= ENOUGH && away > furthest) {
                told = path;
                furthest = away;
            }
        }
        return told;
    }

    private static double logOdds(double rate) {
        return Math.log(rate / (1 - rate));
    }

    private static Reason price(double weight, CargoRecord record, ProfileView view, PriceExpectation price) {
        double unit = record.unitPrice();
        if (unit < price.low()) {
            double shortfall = price.shortfall(record.netMassKg(), record.value());
            return new Reason(ReasonCode.PRICE_LOW, List.of(unit, price.low(), price.high(), shortfall), weight);
        }
        if (unit > price.high()) {
            return new Reason(ReasonCode.PRICE_HIGH, List.of(unit, price.low(), price.high()), weight);
        }
        if (view.total(Path.COMMODITY_PRICE) >= ENOUGH) {
            return of(ReasonCode.PRICE_RECORD, weight, view, Path.COMMODITY_PRICE, unit);
        }
        return new Reason(ReasonCode.PRICE_USUAL, List.of(unit, price.low(), price.high()), weight);
    }

    private static Reason of(ReasonCode code, double weight, ProfileView view, Path path, Object... subject) {
        var arguments = new ArrayList<Object>(Arrays.asList(subject));
        arguments.add(view.totalBad(path));
        arguments.add(view.total(path));
        arguments.add((double) view.rate(Path.ALL));
        return new Reason(code, arguments, weight);
    }

    private static String known(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
