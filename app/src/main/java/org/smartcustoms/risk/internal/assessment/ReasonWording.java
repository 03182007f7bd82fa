package org.smartcustoms.risk.internal.assessment;

import java.util.List;
import org.smartcustoms.engines.scoring.CargoField;
import org.smartcustoms.engines.scoring.Concern;
import org.smartcustoms.engines.scoring.Reason;
import org.smartcustoms.engines.scoring.ReasonCode;
import org.smartcustoms.engines.scoring.ReasonTexts;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.risk.Because;

/// Tells kept reasons in both languages. A reason of an older release that no sentence is left for is told by its code.
final class ReasonWording {

    static final String RULE = "RULE_HIT";
    static final String CONTROL = "RANDOM_CONTROL";
    static final String NOVELTY = "NOVELTY";
    static final String EXPLORATION = "EXPLORATION";
    static final String NO_SCORE = "NO_SCORE";
    static final String NO_RATE = "NO_RATE";
    static final String CONCERN = "CONCERN";

    private ReasonWording() {}

    static Because because(Reasoned reason) {
        var text = text(reason);
        var line = reason.line();
        return new Because(
                line == null ? text : new Text("Line " + line + ": " + text.en(), "第 " + line + " 項：" + text.zh()),
                reason.kind(),
                reason.weight(),
                line);
    }

    private static Text text(Reasoned reason) {
        var arguments = reason.arguments();
        return switch (reason.code()) {
            case RULE ->
                new Text(
                        "Rule \"%s\" hit (version %s).".formatted(arguments.get(0), arguments.get(2)),
                        "符合規則「%s」（第 %s 版）。".formatted(arguments.get(0), arguments.get(2)));
            case CONTROL ->
                new Text(
                        "Drawn at random for the control group, not on suspicion: such draws show how much is missed.",
                        "隨機抽中為對照組，並非出於懷疑：對照組用以估計漏檢。");
            case NOVELTY ->
                new Text(
                        "Chosen because it is new: such goods, routes or parties were never seen before, so nothing speaks for them yet.",
                        "因屬首見而抽查：此類貨物、路線或商戶從未出現，未有紀錄可作依據。");
            case EXPLORATION ->
                new Text("Chosen to learn: little is known yet about consignments like this.", "為累積認識而抽查：此類貨物所知尚少。");
            case NO_SCORE -> new Text("No model could score this declaration.", "未能以任何模型為此報關單評分。");
            case NO_RATE ->
                new Text(
                        "The value is declared in %s, for which no exchange rate was known: prices were not compared."
                                .formatted(arguments.getFirst()),
                        "貨值以 %s 申報，而當時未有匯率，故未比較價格。".formatted(arguments.getFirst()));
            case CONCERN -> concern(arguments);
            default -> model(reason);
        };
    }

    private static Text concern(List<Object> arguments) {
        try {
            var concern = new Concern(
                    CargoField.valueOf(arguments.get(0).toString()),
                    Concern.Problem.valueOf(arguments.get(1).toString()));
            return new Text(ReasonTexts.ENGLISH.sentence(concern), ReasonTexts.CHINESE.sentence(concern));
        } catch (IllegalArgumentException unknown) {
            return new Text("Odd data: " + arguments, "資料可疑：" + arguments);
        }
    }

    private static Text model(Reasoned reason) {
        try {
            var told = new Reason(ReasonCode.valueOf(reason.code()), revived(reason.arguments()), reason.weight());
            var text = new Text(ReasonTexts.ENGLISH.sentence(told), ReasonTexts.CHINESE.sentence(told));
            return reason.weight() < 0 ? inItsFavour(text) : text;
        } catch (IllegalArgumentException unknown) {
            return new Text(reason.code() + " " + reason.arguments(), reason.code() + " " + reason.arguments());
        }
    }

    /// What speaks against examining isn't told as if it were why the goods are held.
    private static Text inItsFavour(Text because) {
        return new Text(
                "In its favour: " + because.en().replaceFirst("^Because (of )?", ""),
                "有利因素：" + because.zh().replaceFirst("^因為", ""));
    }

    /// JSON has no NaN: it comes back as a text.
    private static List<Object> revived(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument.equals("NaN") ? (Object) Double.NaN : argument)
                .toList();
    }
}
