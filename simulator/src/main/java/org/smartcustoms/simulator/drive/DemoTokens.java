package org.smartcustoms.simulator.drive;

/// The bearer tokens a demo world works with, so that the audit chain tells its parts apart.
///
/// @param lodger may lodge declarations and date them back (role ANALYST)
/// @param officers may besides work targets and record findings (roles ANALYST and SUPERVISOR)
/// @param agent may lodge and date back on the account of one company, whose people see what it lodged; empty where
///     there is none
public record DemoTokens(String lodger, String officers, String agent) {

    /// One token for everything, and none for the company.
    public static DemoTokens same(String token) {
        return new DemoTokens(token, token, "");
    }
}
