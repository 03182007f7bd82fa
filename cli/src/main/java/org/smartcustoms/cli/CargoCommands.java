package org.smartcustoms.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.LabelledRecord;
import org.smartcustoms.engines.scoring.Metrics;
import org.smartcustoms.engines.scoring.ModelCard;
import org.smartcustoms.engines.scoring.Reliability;
import org.smartcustoms.engines.scoring.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs cargo …`: a targeting model is trained on examined declarations, scores new ones and is judged. No server.
@Command(
        name = "cargo",
        description = "Cargo targeting: train a model, score declarations, judge it.",
        mixinStandardHelpOptions = true,
        subcommands = {CargoCommands.Train.class, CargoScoreCommand.class, CargoCommands.Evaluate.class})
final class CargoCommands implements Runnable {
    static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// What every command that reads a file of declarations asks for.
    static final class Input {
        @Option(
                names = "--data",
                required = true,
                paramLabel = "FILE",
                description = "CSV file of declarations; may be given more than once")
        List<Path> data = List.of();

        @Option(
                names = "--mapping",
                paramLabel = "NAME|FILE",
                description = "which column is what: a built-in mapping or a file (default: ${DEFAULT-VALUE})")
        String mapping = "declarations-54k";
    }

    @Command(
            name = "train",
            mixinStandardHelpOptions = true,
            description = "Trains a model on examined declarations and writes it into a folder.",
            footer = {
                "",
                "Example:  ./customs cargo train --data train.csv --mapping declarations-54k --out model/",
                "          ./customs cargo train --data 2024.csv --data 2025.csv --mapping ours.json --out model/"
            })
    static final class Train implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @picocli.CommandLine.Mixin
        private Input input = new Input();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the model")
        private Path out = Path.of("model");

        @Option(
                names = "--without",
                paramLabel = "PATH",
                split = ",",
                description = "profiles the trees must not look at, e.g. GOODS_REPEAT,IMPORTER")
        private Set<org.smartcustoms.engines.scoring.profiles.Path> without = Set.of();

        @Option(names = "--json", description = "answer as one JSON object")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            var err = spec.commandLine().getErr();
            List<LabelledRecord> rows = new CargoFiles(input.mapping, LocalDate.now(ZONE), err).labelled(input.data);
            var progress = Stages.on(err);
            TrainingSettings settings = TrainingSettings.standard().without(without);
            CargoModel model = CargoModel.train(rows, settings, progress::at);
            progress.end();
            model.save(out);
            print(model.card());
            return 0;
        }

        private void print(ModelCard card) {
            var to = spec.commandLine().getOut();
            if (json) {
                to.println(JsonMapper.shared().writeValueAsString(Map.of("model", out.toString(), "card", card)));
            } else {
                Metrics heldOut = card.heldOut();
                to.printf(
                        "Trained on %,d lines of %s to %s, %,d of them irregular, %,d dangerous.%n",
                        card.rows(), card.firstDay(), card.lastDay(), card.illicit(), card.critical());
                to.printf(
                        "On lines held out: area under the curve %.3f, average precision %.3f, calibration error %.3f.%n",
                        heldOut.auc(), heldOut.averagePrecision(), heldOut.calibrationError());
                to.println("Written to " + out);
            }
            to.flush();
        }
    }

    @Command(
            name = "evaluate",
            mixinStandardHelpOptions = true,
            description = "Judges a model on examined declarations that it was not trained on.",
            footer = {"", "Example:  ./customs cargo evaluate --model model/ --data valid.csv --json"})
    static final class Evaluate implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--model", required = true, paramLabel = "DIR", description = "folder of the model")
        private Path model = Path.of("model");

        @picocli.CommandLine.Mixin
        private Input input = new Input();

        @Option(names = "--json", description = "answer as one JSON object")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            var files = new CargoFiles(
                    input.mapping, LocalDate.now(ZONE), spec.commandLine().getErr());
            CargoModel cargo = CargoModel.load(model);
            List<LabelledRecord> rows = files.labelled(input.data);
            if (rows.isEmpty()) {
                throw new IOException("there is no examined line to judge by in "
                        + input.data.stream().map(Path::toString).collect(Collectors.joining(", ")));
            }
            print(cargo.evaluate(rows), cargo.reliability(rows), files.leftOut());
            return 0;
        }

        private void print(Metrics metrics, List<Reliability> bands, long leftOut) {
            var to = spec.commandLine().getOut();
            if (json) {
                to.println(JsonMapper.shared().writeValueAsString(object(metrics, bands, leftOut)));
            } else {
                to.printf("%,d lines, %,d of them irregular%n", metrics.rows(), metrics.positives());
                to.printf(
                        "area under the curve %.4f, average precision %.4f, calibration error %.4f%n",
                        metrics.auc(), metrics.averagePrecision(), metrics.calibrationError());
                to.println("inspecting   irregular among them   share of all irregular found");
                for (Metrics.At at : metrics.at()) {
                    to.printf(
                            "%6.0f %%      %8.1f %%             %8.1f %%%n",
                            at.rate() * 100, at.precision() * 100, at.recall() * 100);
                }
                to.println("stated probability   lines   mean   really irregular");
                for (Reliability band : bands) {
                    to.printf(
                            "%4.0f to %3.0f %%        %,7d  %5.1f %%          %5.1f %%%n",
                            band.from() * 100, band.to() * 100, band.rows(), band.stated() * 100, band.seen() * 100);
                }
            }
            to.flush();
        }

        private static Map<String, Object> object(Metrics metrics, List<Reliability> bands, long leftOut) {
            var object = new LinkedHashMap<String, Object>();
            object.put("rows", metrics.rows());
            object.put("positives", metrics.positives());
            object.put("auc", metrics.auc());
            object.put("averagePrecision", metrics.averagePrecision());
            object.put("at", metrics.at());
            object.put("calibrationError", metrics.calibrationError());
            object.put("brier", metrics.brier());
            object.put("bands", bands);
            object.put("leftOut", leftOut);
            return object;
        }
    }
}
