package org.smartcustoms.engines.scoring.profiles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What the profiles say about one line, by path: reused in batch scoring, so it is mutable and not thread-safe.
public final class ProfileView {
    final long[] keys = new long[Path.count()];
    final int[] slots = new int[Path.count()];
    final float[] rate = new float[Path.count()];
    final float[] criticalRate = new float[Path.count()];
    final float[] recentRate = new float[Path.count()];
    final float[] inspected = new float[Path.count()];
    final float[] bad = new float[Path.count()];
    final float[] total = new float[Path.count()];
    final float[] totalBad = new float[Path.count()];
    final float[] lodged = new float[Path.count()];

    /// Sets the line by the keys of its paths.
    public void keys(org.smartcustoms.engines.scoring.CargoRecord record) {
        PathKeys.fill(record, keys);
    }

    /// The keys, for learning from the same line without working them out again.
    public long[] keys() {
        return keys;
    }

    /// Whether the line has what the path is about.
    public boolean applies(Path path) {
        return keys[path.ordinal()] != 0;
    }

    /// Share of irregular lines on this path, leaning on broader ones.
    public float rate(Path path) {
        return rate[path.ordinal()];
    }

    /// Share of lines that endanger the public.
    public float criticalRate(Path path) {
        return criticalRate[path.ordinal()];
    }

    /// The rate in the last weeks.
    public float recentRate(Path path) {
        return recentRate[path.ordinal()];
    }

    /// Inspected earlier on this path, older ones counting less.
    public float inspected(Path path) {
        return inspected[path.ordinal()];
    }

    /// Found irregular earlier on this path, older ones counting less.
    public float bad(Path path) {
        return bad[path.ordinal()];
    }

    /// Inspected earlier on this path, each counting one.
    public long total(Path path) {
        return (long) total[path.ordinal()];
    }

    /// Found irregular earlier on this path, each counting one.
    public long totalBad(Path path) {
        return (long) totalBad[path.ordinal()];
    }

    /// Lodged earlier on this path, inspected or not.
    public float lodged(Path path) {
        return lodged[path.ordinal()];
    }

    /// Writes what is known, path by path; the keys follow from the line and are left out.
    public void write(DataOutput out) throws IOException {
        for (int path = 0; path < keys.length; path++) {
            if (keys[path] == 0) {
                continue;
            }
            boolean seen = lodged[path] != 0 || inspected[path] != 0;
            out.writeBoolean(seen);
            out.writeFloat(rate[path]);
            out.writeFloat(criticalRate[path]);
            out.writeFloat(recentRate[path]);
            if (seen) {
                out.writeFloat(inspected[path]);
                out.writeFloat(bad[path]);
                out.writeFloat(total[path]);
                out.writeFloat(totalBad[path]);
                out.writeFloat(lodged[path]);
            }
        }
    }

    /// Reads what `write` wrote for the same line, whose keys are set.
    public void read(DataInput in) throws IOException {
        for (int path = 0; path < keys.length; path++) {
            if (keys[path] == 0) {
                rate[path] = rate[Path.at(path).parent().ordinal()];
                criticalRate[path] = criticalRate[Path.at(path).parent().ordinal()];
                continue;
            }
            boolean seen = in.readBoolean();
            rate[path] = in.readFloat();
            criticalRate[path] = in.readFloat();
            recentRate[path] = in.readFloat();
            if (seen) {
                inspected[path] = in.readFloat();
                bad[path] = in.readFloat();
                total[path] = in.readFloat();
                totalBad[path] = in.readFloat();
                lodged[path] = in.readFloat();
            }
        }
    }
}
