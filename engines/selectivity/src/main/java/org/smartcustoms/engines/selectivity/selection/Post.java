package org.smartcustoms.engines.selectivity.selection;

import java.util.Arrays;

/// The running state of one post: recent values, the threshold that holds its quota, this hour's load. Fed in the order
/// decisions are made; the state it gave to a decision travels with the decision.
final class Post {

    private static final int WINDOW = 4096;
    private static final int REFRESH = 64;
    /// Declarations over which a shortfall or excess of examinations is made up.
    private static final double HORIZON = 500;

    private OfficePlan plan;
    private final double[] values = new double[WINDOW];
    private int seen;
    private double threshold = Double.POSITIVE_INFINITY;
    private double tieShare;
    private double meanWeight = 0.55;
    private double meanNovelty = 0.1;
    private double otherRate;
    private double owed;
    private long hour = Long.MIN_VALUE;
    private int thisHour;

    Post(OfficePlan plan) {
        this.plan = plan;
        this.otherRate = Math.min(plan.expectedRate(), plan.controlRate() + plan.explorationFloor());
    }

    void plan(OfficePlan newer) {
        plan = newer;
        refresh();
    }

    OfficePlan plan() {
        return plan;
    }

    PostState state(long epochSecond, double explorationShare) {
        long now = Math.floorDiv(epochSecond, 3600L);
        if (now != hour) {
            hour = now;
            thisHour = 0;
        }
        return new PostState(threshold, tieShare, explorationShare, meanWeight, meanNovelty, thisHour);
    }

    void decided(Candidate candidate, Selection selection) {
        boolean examined = selection.selectedBy() != SelectedBy.NONE;
        if (examined) {
            thisHour++;
        }
        owed = Math.clamp(owed + plan.expectedRate() - (examined ? 1 : 0), -HORIZON, HORIZON);
        boolean other = examined && selection.selectedBy() != SelectedBy.MODEL;
        double learning = Math.max(1.0 / 2000, 1.0 / (seen + 200.0));
        otherRate += ((other ? 1 : 0) - otherRate) * learning;
        meanWeight += (candidate.explorationWeight(plan) - meanWeight) * learning;
        meanNovelty += (candidate.noveltyWeight(plan) - meanNovelty) * learning;
        values[seen % WINDOW] = candidate.valuePerMinute(plan).orElse(0);
        seen++;
        if (seen % REFRESH == 0 || seen < REFRESH) {
            refresh();
        }
    }

    /// Sets the threshold so that the top-up takes what is left of the quota among recent values, and a little more or
    /// less to make up for what it owes. What others take is spread over all values alike, hence the division.
    private void refresh() {
        int n = Math.min(seen, WINDOW);
        double wanted = plan.expectedRate() - otherRate + owed / HORIZON;
        double share = Math.clamp(wanted / Math.max(0.05, 1 - otherRate), 0, 1);
        double count = share * n;
        if (n == 0 || count <= 0) {
            threshold = Double.POSITIVE_INFINITY;
            tieShare = 0;
            return;
        }
        var sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        threshold = sorted[Math.max(0, n - (int) Math.ceil(count))];
        long above = Arrays.stream(sorted).filter(v -> v > threshold).count();
        long equal = Arrays.stream(sorted).filter(v -> v == threshold).count();
        tieShare = Math.clamp((count - above) / equal, 0, 1);
    }
}
