package org.smartcustoms.simulator;

/// Seven-character identifiers: a one-to-one scrambling of 35 bits, so two different things never share one.
final class Ids {

    /// What an identifier is for; each kind has its own eighth of the space.
    enum Kind {
        TRADER,
        SHELL,
        CASUAL,
        DECLARANT,
        SELLER,
        COURIER,
        CARRIER
    }

    private static final long MASK = (1L << 35) - 1;
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private final long salt;

    Ids(long seed) {
        salt = Chance.named(seed, "identifiers").nextLong() & MASK;
    }

    /// @param number 32 bits, unique within the kind
    String of(Kind kind, long number) {
        long x = ((long) kind.ordinal() << 32 | (number & 0xFFFF_FFFFL)) ^ salt;
        for (int round = 0; round < 3; round++) {
            x = (x * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL) & MASK;
            x ^= x >>> 18;
        }
        char[] text = new char[7];
        for (int i = 6; i >= 0; i--) {
            text[i] = DIGITS[(int) (x & 31)];
            x >>>= 5;
        }
        return new String(text);
    }
}
