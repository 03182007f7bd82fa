package org.smartcustoms.inspection.internal.scans;

import org.smartcustoms.kernel.Text;

/// A file that is not what it should be, with the reason in words for whoever runs the device.
public final class RefusedImage extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    public RefusedImage(String en, String zh) {
        super(en);
        this.reason = new Text(en, zh);
    }

    public Text reason() {
        return reason;
    }
}
