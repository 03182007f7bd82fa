package org.smartcustoms.inspection;

import org.smartcustoms.kernel.Text;

/// How an examination ended.
public enum FindingResult {
    /// Goods and papers agree with the declaration.
    CLEAN(new Text("Clean", "相符")),
    /// Something declared isn't so.
    DISCREPANCY(new Text("Discrepancy", "不符")),
    /// Prohibited or smuggled goods.
    CONTRABAND(new Text("Contraband", "違禁品"));

    private final Text title;

    FindingResult(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
