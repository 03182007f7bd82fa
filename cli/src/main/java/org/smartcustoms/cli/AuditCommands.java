package org.smartcustoms.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.platform.audit.AuditVerification;
import org.smartcustoms.platform.database.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `customs audit …`: the chain, proven from outside the server.
@Command(
        name = "audit",
        description = "The audit chain: prove that nobody touched it.",
        mixinStandardHelpOptions = true,
        subcommands = AuditCommands.Verify.class)
final class AuditCommands implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Walks the whole chain, recomputes every hash and names the first broken entry.",
            footer = {
                "",
                "Example:  ./customs audit verify",
                "          ./customs audit verify --database jdbc:postgresql://db/customs?user=auditor --json"
            })
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "data folder of the server (default: ${DEFAULT-VALUE})")
        private Path data = Path.of(".customs/data");

        @Option(names = "--database", paramLabel = "URL", description = "address of an administration's own PostgreSQL")
        private @Nullable String database;

        @Option(names = "--json", description = "answer as one JSON object")
        private boolean json;

        @Override
        public Integer call() throws SQLException {
            var url = database == null ? EmbeddedDatabase.runningOn(data) : java.util.Optional.of(database);
            if (url.isPresent()) {
                return verify(at(url.get()));
            }
            if (!java.nio.file.Files.isDirectory(data.resolve("postgres"))) {
                throw new IllegalArgumentException("there is no database in " + data.toAbsolutePath()
                        + "; name the server's data folder with --data, or its database with --database");
            }
            try (var server = EmbeddedDatabase.start(data)) {
                return verify(server.owner());
            }
        }

        private int verify(DataSource source) throws SQLException {
            var progress = Progress.on(spec.commandLine().getErr(), "links checked");
            var result = AuditVerification.of(source, checked -> progress.at(checked, 0));
            progress.end();
            var out = spec.commandLine().getOut();
            if (json) {
                var broken = result.broken();
                out.println(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "whole", result.whole(),
                                "links", result.links(),
                                "waiting", result.waiting(),
                                "head", result.head(),
                                "broken", broken == null ? "" : broken)));
            } else if (result.whole()) {
                out.printf(
                        "The audit chain is whole: %,d entries linked, %,d waiting to be linked.%nHead: %s%n",
                        result.links(), result.waiting(), result.head());
            } else {
                out.printf("The audit chain is BROKEN after %,d sound entries: %s.%n", result.links(), result.broken());
            }
            out.flush();
            return result.whole() ? 0 : 1;
        }

        private static DataSource at(String url) {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            return source;
        }
    }
}
