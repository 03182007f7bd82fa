package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandsTests {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder = Path.of(".");

    private int customs(String... arguments) {
        var out = new PrintWriter(said);
        return Customs.commandLine().setOut(out).setErr(out).execute(arguments);
    }

    @Test
    void writesAsManyDeclarationsAsAskedFor() throws IOException {
        Path file = folder.resolve("world.csv");
        int exit = customs(
                "simulate",
                "declarations",
                "--count",
                "5000",
                "--seed",
                "7",
                "--drift",
                "--json",
                "--out",
                file.toString());
        assertThat(exit).as(said.toString()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(5_001);
        assertThat(said.toString()).contains("\"rows\":5000");
    }

    @Test
    void saysWhatIsWrongWithTheCall() {
        assertThat(customs(
                        "simulate",
                        "declarations",
                        "--count",
                        "0",
                        "--out",
                        folder.resolve("x.csv").toString()))
                .isEqualTo(2);
        assertThat(customs("simulate", "declarations", "--count", "10", "--illicit", "0.9", "--out", "x.csv"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("at least 1").contains("illicitShare must lie between");
    }
}
