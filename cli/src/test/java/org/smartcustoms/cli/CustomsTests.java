package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CustomsTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsItsCommandsWhenCalledAlone() {
        assertThat(call()).isZero();
        assertThat(out.toString()).contains("run", "test", "audit");
    }

    @Test
    void answersAWrongCallWithTwo() {
        assertThat(call("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void aServerThatCannotStartSaysWhyInOneSentence(@TempDir Path data) {
        assertThat(call("run", "--empty", "--data", data.toString(), "--database", "postgres://db/customs"))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("customs: the database address must begin with jdbc:postgresql://"
                        + " (for example jdbc:postgresql://db.example/customs)");
    }

    @Test
    void everyCommandHasAHelpPageWithAnExample() {
        var withoutExample = new ArrayList<String>();
        for (var command : leaves(Customs.commandLine(), "")) {
            var usage = command.getUsageMessage();
            if (!usage.contains("./customs") && !command.getCommandName().equals("help")) {
                withoutExample.add(command.getCommandSpec().qualifiedName());
            }
        }
        assertThat(withoutExample).isEmpty();
    }

    @Test
    void saysWhichFolderHoldsNoDatabase(@TempDir Path empty) {
        assertThat(call("audit", "verify", "--data", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no database in").doesNotContain("Exception");
    }

    private int call(String... arguments) {
        return Customs.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<CommandLine> leaves(CommandLine command, String path) {
        if (command.getSubcommands().isEmpty()) {
            return List.of(command);
        }
        return command.getSubcommands().values().stream()
                .flatMap(sub -> leaves(sub, path).stream())
                .toList();
    }
}
