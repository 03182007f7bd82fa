package org.smartcustoms.engines.selectivity.selection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Decides on declarations as they come, keeping each post at its quota. Thread-safe: decisions of one post are
/// made one after another. The only state is how each post stands, and every selection carries the state it
/// used, so that {@link #replay} gives the same selection again.
public final class Selector {

    private final SelectionPolicy policy;
    private final Map<String, Post> posts = new ConcurrentHashMap<>();

    public Selector(Chance chance) {
        this.policy = new SelectionPolicy(chance);
    }

    /// Puts a plan in force from the next decision on.
    public void plan(OfficePlan plan) {
        posts.compute(plan.office(), (office, post) -> {
            if (post == null) {
                return new Post(plan);
            }
            synchronized (post) {
                post.plan(plan);
            }
            return post;
        });
    }

    public Optional<OfficePlan> planOf(String office) {
        return Optional.ofNullable(posts.get(office)).map(Post::plan);
    }

    /// @param explorationShare share of declarations to explore, as {@link ExplorationControl} says; kept within the
    ///     plan's floor and ceiling
    /// @throws IllegalArgumentException if the office has no plan
    public Selection select(Candidate candidate, double explorationShare) {
        var post = posts.get(candidate.office());
        if (post == null) {
            throw new IllegalArgumentException("the office " + candidate.office() + " has no selection plan");
        }
        synchronized (post) {
            var plan = post.plan();
            double share = Math.clamp(explorationShare, plan.explorationFloor(), plan.explorationCeiling());
            var selection = policy.select(candidate, plan, post.state(candidate.epochSecond(), share));
            post.decided(candidate, selection);
            return selection;
        }
    }

    /// The selection that was made with this plan and state; equal to the one logged if the candidate is the same.
    public Selection replay(Candidate candidate, OfficePlan plan, PostState state) {
        return policy.select(candidate, plan, state);
    }
}
