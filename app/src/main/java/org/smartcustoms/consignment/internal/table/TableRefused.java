package org.smartcustoms.consignment.internal.table;

import org.smartcustoms.kernel.Text;

/// A file that can't be read as a table at all, with the reason in words meant for the person who sent it.
public final class TableRefused extends RuntimeException {

    private final transient Text reason;

    public TableRefused(String en, String zh) {
        super(en);
        this.reason = new Text(en, zh);
    }

    public TableRefused(String en, String zh, Throwable cause) {
        super(en, cause);
        this.reason = new Text(en, zh);
    }

    public Text reason() {
        return reason;
    }
}
