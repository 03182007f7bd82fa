package org.smartcustoms.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `customs analytics …`: features and back-tests over Parquet in a process of their own, whose two hundred jars stay
/// off ours.
@Command(
        name = "analytics",
        description = {
            "Features and back-tests as SQL over Parquet, by DuckDB on this machine or by Apache Spark on a cluster.",
            "Everything after the name goes to that process: convert, features, backtest, each with --help."
        },
        footer = {
            "",
            "Example:  ./customs analytics convert --data 2024.csv --data 2025.csv --out past.parquet",
            "          ./customs analytics features --declarations past.parquet --out features.parquet",
            "          ./customs analytics backtest --declarations past.parquet --engine spark --master local[2]"
                    + " --rule 'goods.hs.startsWith(\"8703\")'"
        })
final class AnalyticsCommand implements Callable<Integer> {
    private static final String BUILD = "mvn -Pspark -DskipTests -pl spark -am package";
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.util.calendar");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "what to do; --help tells more once it is built")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws Exception {
        var libraries = BuiltLibraries.of("spark");
        if (libraries.isEmpty()) {
            var err = spec.commandLine().getErr();
            err.println("customs: the analytics are not built; in the checkout, with JDK 25, run");
            err.println("  " + BUILD);
            err.flush();
            return 2;
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED"));
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        Stream.of("-cp", libraries.get().resolve("*").toString(), "org.smartcustoms.spark.Analytics")
                .forEach(command::add);
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
