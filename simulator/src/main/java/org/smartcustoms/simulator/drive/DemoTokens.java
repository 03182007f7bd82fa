package org.smartcustoms.simulator.drive;

/// The bearer tokens a demo world works with, one for each of its two halves, so that the audit chain tells them apart.
///
/// @param lodger may lodge declarations and date them back (role ANALYST)
/// @param officers may besides work targets and record findings (roles ANALYST and SUPERVISOR)
public record DemoTokens(String lodger, String officers) {

    /// One token for both halves.
    public static DemoTokens same(String token) {
        return new DemoTokens(token, token);
    }
}
