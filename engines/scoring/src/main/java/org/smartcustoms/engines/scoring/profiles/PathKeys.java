package org.smartcustoms.engines.scoring.profiles;

import org.smartcustoms.engines.scoring.CargoRecord;

/// Turns a goods line into one 64-bit key per [Path]; 0 where the line lacks what the path is about. Texts are hashed,
/// never kept, so that a profile file holds no name of a person or company. Two lines share a key by accident with a
/// chance of about 1 in 10^10 at a billion keys.
public final class PathKeys {
    private PathKeys() {}

    /// The keys, by the ordinal of the path.
    public static long[] of(CargoRecord record) {
        long[] keys = new long[Path.count()];
        fill(record, keys);
        return keys;
    }

    static void fill(CargoRecord record, long[] keys) {
        String hs = record.hs();
        long heading = prefix(hs, 4);
        long chapter = prefix(hs, 2);
        long commodity = prefix(hs, 6);
        long code = hs.isEmpty() ? 0 : hash(hs);
        long origin = hash(record.origin());
        long departure = hash(record.departure());
        long rate = both(nonZero(mix(Double.doubleToLongBits(record.taxRate()) + 1)), hash(record.taxType()));
        long price = band(record.unitPrice());
        long weight = band(record.netMassKg());
        long importer = text(record.importer());
        long declarant = text(record.declarant());
        long seller = text(record.seller());

        set(keys, Path.ALL, 1);
        set(keys, Path.CHAPTER, chapter);
        set(keys, Path.HEADING, heading);
        set(keys, Path.SUBHEADING, commodity);
        set(keys, Path.COMMODITY, code);
        long goods = both(code, origin);
        set(keys, Path.GOODS_ORIGIN, goods);
        goods = both(goods, departure);
        set(keys, Path.GOODS_ROUTE, goods);
        goods = both(goods, rate);
        set(keys, Path.GOODS_RATE, goods);
        long priced = both(goods, price);
        set(keys, Path.GOODS_PRICE, priced);
        set(keys, Path.GOODS_REPEAT, both(priced, weight));
        set(keys, Path.COMMODITY_PRICE, both(code, price));
        set(keys, Path.COMMODITY_WEIGHT, both(both(code, price), weight));
        set(keys, Path.HEADING_WEIGHT, both(heading, weight));
        set(keys, Path.UNIT_PRICE, price);
        set(keys, Path.DEPARTURE, text(record.departure()));
        long route = record.departure().isEmpty() ? 0 : both(departure, origin);
        set(keys, Path.ROUTE, route);
        set(keys, Path.ROUTE_CHAPTER, both(route, chapter));
        set(keys, Path.RATE, Double.isNaN(record.taxRate()) && record.taxType().isEmpty() ? 0 : rate);
        set(keys, Path.RATE_HEADING, both(rate, heading));
        set(keys, Path.OFFICE, text(record.office()));
        set(
                keys,
                Path.PROCEDURE,
                both(
                        both(hash(record.processType()), hash(record.importType())),
                        both(hash(record.importUse()), hash(record.paymentType()))));
        set(keys, Path.ORIGIN_MARK, text(record.originIndicator()));
        set(keys, Path.CONVEYANCE, text(record.conveyance()));
        set(keys, Path.IMPORTER, importer);
        set(keys, Path.IMPORTER_HEADING, both(importer, heading));
        set(keys, Path.IMPORTER_SELLER, both(importer, seller));
        set(keys, Path.ADDRESS, text(record.importerAddress()));
        set(keys, Path.DECLARANT, declarant);
        set(keys, Path.DECLARANT_CHAPTER, both(declarant, chapter));
        set(keys, Path.SELLER, seller);
        set(keys, Path.SELLER_HEADING, both(seller, heading));
        set(keys, Path.COURIER, text(record.courier()));
    }

    private static void set(long[] keys, Path path, long key) {
        keys[path.ordinal()] = key == 0 ? 0 : nonZero(mix(key + 0x9E3779B97F4A7C15L * (path.ordinal() + 1)));
    }

    private static long text(String text) {
        return text.isEmpty() ? 0 : hash(text);
    }

    private static long prefix(String code, int digits) {
        return code.length() < digits ? 0 : hash(code, digits);
    }

    /// Bands of one per cent: prices and weights that repeat meet, others do not.
    private static long band(double positive) {
        return positive > 0 && Double.isFinite(positive) ? 0x4000L + Math.round(Math.log(positive) * 100) : 0;
    }

    /// 0 when either part is missing: no line may fall into a path by lacking what the path is about.
    static long both(long a, long b) {
        return a == 0 || b == 0 ? 0 : nonZero(mix(a * 0xD6E8FEB86659FD93L ^ b));
    }

    static long hash(String text) {
        return hash(text, text.length());
    }

    static long hash(String text, int length) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return nonZero(hash);
    }

    static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }
}
