package org.smartcustoms.engines.selectivity.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Chance that can be replayed: a number in [0, 1) fixed by the seed, what it is drawn for, and the declaration. Taken
/// from SHA-256, so nobody who doesn't know the seed can steer a declaration id around the random control.
public final class Chance {

    private final byte[] seed;

    /// @param seed kept secret by the administration; a plan's version names which seed was in force
    public Chance(String seed) {
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
    }

    /// Uniform on [0, 1), independent for different purposes and declarations.
    ///
    /// @param purpose such as "control" or "rule:R-17"
    /// @param declaration the declaration's id
    public double draw(String purpose, String declaration) {
        var digest = sha256();
        digest.update(seed);
        digest.update((byte) 0);
        digest.update(purpose.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        var hash = digest.digest(declaration.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << 8 | hash[i] & 0xFF;
        }
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
