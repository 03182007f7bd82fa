package org.smartcustoms.platform;

import java.util.UUID;

/// Bearer tokens for machines that other modules register. Calls join the caller's transaction.
public interface MachineTokens {

    /// Makes a token. The token itself is told once, here, and never again.
    Issued issue(String name, Role role);

    /// Makes the token worthless within seconds; no effect on one that is worthless already.
    void withdraw(UUID id);

    /// @param account the user name under which the machine acts and the audit chain knows it
    record Issued(UUID id, String account, String token) {}
}
