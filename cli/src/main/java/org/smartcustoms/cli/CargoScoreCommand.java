package org.smartcustoms.cli;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.smartcustoms.engines.scoring.CargoModel;
import org.smartcustoms.engines.scoring.ReasonTexts;
import org.smartcustoms.engines.scoring.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs cargo score`: one line out for each line in, in the same order.
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores declarations with a model: row id, score, lane and the strongest reasons.",
        footer = {"", "Example:  ./customs cargo score --model model/ --data new.csv --out scores.csv"})
final class CargoScoreCommand implements Callable<Integer> {
    private static final int REASONS = 3;
    private static final String[] HEADER = {
        "id", "score", "lane", "reason1", "reason2", "reason3", "danger", "valueShort", "novelty", "concerns"
    };

    /// What to do with a line; the words are those of the console.
    enum Lane {
        RELEASE,
        DOCUMENT_CHECK,
        EXAMINATION
    }

    /// Language of reasons.
    enum Language {
        EN(ReasonTexts.ENGLISH),
        ZH(ReasonTexts.CHINESE);

        private final ReasonTexts texts;

        Language(ReasonTexts texts) {
            this.texts = texts;
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "folder of the model")
    private Path model = Path.of("model");

    @picocli.CommandLine.Mixin
    private CargoCommands.Input input = new CargoCommands.Input();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "CSV file to write")
    private Path out = Path.of("scores.csv");

    @Option(
            names = "--examine",
            paramLabel = "SHARE",
            description = "share of usual lines to examine (default: ${DEFAULT-VALUE})")
    private double examine = 0.10;

    @Option(
            names = "--check",
            paramLabel = "SHARE",
            description = "share of usual lines whose documents to check (default: ${DEFAULT-VALUE})")
    private double check = 0.10;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            description = "language of the reasons (default: ${DEFAULT-VALUE})")
    private Language language = Language.EN;

    @Override
    public Integer call() throws IOException {
        if (!(examine >= 0 && check >= 0 && examine + check <= 1)) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--examine and --check are shares between 0 and 1, together at most 1");
        }
        var err = spec.commandLine().getErr();
        var files = new CargoFiles(input.mapping, LocalDate.now(CargoCommands.ZONE), err);
        CargoModel cargo = CargoModel.load(model);
        var lanes = new Lanes(cargo.card().threshold(examine), cargo.card().threshold(examine + check));
        var progress = Progress.on(err, "lines scored");
        Path part = out.resolveSibling(out.getFileName() + ".part");
        long[] written = new long[1];
        try (var text = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                ICSVWriter csv = new CSVWriterBuilder(text).build()) {
            csv.writeNext(HEADER, false);
            for (Path file : input.data) {
                files.each(file, row -> {
                    Score score = cargo.score(row.record());
                    csv.writeNext(cells(row.record().id(), score, lanes.of(score)), false);
                    progress.at(++written[0], 0);
                });
            }
            if (csv.checkError()) {
                throw new IOException("writing " + out + " failed");
            }
        } catch (UncheckedIOException failed) {
            throw new IOException("writing " + out + " failed: " + failed.getMessage(), failed);
        }
        progress.end();
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        files.tellCounts();
        spec.commandLine().getOut().printf("%,d lines scored into %s%n", written[0], out);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private record Lanes(double examination, double documents) {
        Lane of(Score score) {
            if (score.probability() > examination) {
                return Lane.EXAMINATION;
            }
            return score.probability() > documents ? Lane.DOCUMENT_CHECK : Lane.RELEASE;
        }
    }

    private String[] cells(String id, Score score, Lane lane) {
        String[] cells = new String[HEADER.length];
        cells[0] = harmless(id);
        cells[1] = String.format(Locale.ROOT, "%.6f", score.probability());
        cells[2] = lane.name();
        for (int i = 0; i < REASONS; i++) {
            cells[3 + i] = i < score.reasons().size()
                    ? harmless(language.texts.sentence(score.reasons().get(i)))
                    : "";
        }
        cells[6] = String.format(Locale.ROOT, "%.6f", score.criticalProbability());
        cells[7] = String.format(Locale.ROOT, "%.0f", score.shortfall());
        cells[8] = String.format(Locale.ROOT, "%.2f", score.novelty());
        cells[9] = harmless(List.copyOf(score.concerns()).stream()
                .map(language.texts::sentence)
                .collect(Collectors.joining("; ")));
        return cells;
    }

    /// A spreadsheet takes a cell that begins so for a formula and may run it: an apostrophe makes it text.
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
