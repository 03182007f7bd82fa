package org.smartcustoms.inspection;

import org.smartcustoms.kernel.Text;

/// What didn't agree with the declaration.
public enum DiscrepancyKind {
    UNDERVALUATION(new Text("Value too low", "低報價值")),
    MISDESCRIPTION(new Text("Other goods than described", "貨物描述不符")),
    ORIGIN(new Text("False origin", "產地不符")),
    QUANTITY(new Text("Quantity", "數量不符")),
    CLASSIFICATION(new Text("Wrong commodity code", "編號歸類錯誤")),
    OTHER(new Text("Other", "其他"));

    private final Text title;

    DiscrepancyKind(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
