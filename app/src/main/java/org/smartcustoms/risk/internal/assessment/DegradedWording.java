package org.smartcustoms.risk.internal.assessment;

import org.smartcustoms.engines.selectivity.rules.NotEvaluated;
import org.smartcustoms.kernel.Text;

/// Says what a decision had to do without.
final class DegradedWording {

    static final Text NO_TRAINED_MODEL =
            new Text("No trained model yet: profiles, unit prices and rules decided.", "尚無已訓練的模型：由檔案記錄、單價及規則作出決定。");

    private DegradedWording() {}

    static Text of(Decision.Degraded part) {
        var what = switch (part.part()) {
            case MODEL -> new Text("The model could not be used", "未能使用模型");
            case RULES -> new Text("The rules could not be checked", "未能核對規則");
            case SELECTION -> new Text("No selection could be made; papers are to be checked", "未能作出選取，須核對文件");
        };
        return new Text(what.en() + " (" + part.detail() + ").", what.zh() + "（" + part.detail() + "）。");
    }

    static Text of(NotEvaluated rule) {
        var name = rule.rule().id() + " v" + rule.rule().version();
        return new Text(
                "Rule " + name + " could not be evaluated: " + rule.reason() + ".",
                "未能評估規則 " + name + "：" + rule.reason() + "。");
    }
}
