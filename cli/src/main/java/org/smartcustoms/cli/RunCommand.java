package org.smartcustoms.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.SmartCustoms;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `customs run`: the server, its database and, unless told otherwise, the demo world.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts the server with an embedded PostgreSQL and a demo world.",
        footer = {
            "",
            "Example:  ./customs run",
            "          ./customs run --empty --port 9000 --data /srv/customs",
            "          SMARTCUSTOMS_DATABASE_PASSWORD=… ./customs run --empty --database jdbc:postgresql://db/customs?user=owner",
            "",
            "Every setting can also be given as an environment variable; see docs/reference/settings.md."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", description = "port of the console and the API (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", description = "where data is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of(".customs/data");

    @Option(
            names = "--dicom-port",
            paramLabel = "PORT",
            description = "port at which X-ray devices store images by DICOM; -1 for none (default: ${DEFAULT-VALUE})")
    private int dicomPort = 11112;

    @Option(names = "--empty", description = "no demo world and no demo users")
    private boolean empty;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "an administration's own PostgreSQL instead of the embedded one")
    private @Nullable String database;

    @Option(
            names = "--warm-up",
            hidden = true,
            description = "start, serve a few requests, stop: trains the start-up cache")
    private boolean warmUp;

    @Override
    public Integer call() throws Exception {
        var application = new SpringApplication(SmartCustoms.class);
        var context = start(application, settings());
        var address = "http://localhost:" + port(context);
        if (warmUp) {
            WarmUp.of(address);
            context.close();
            return 0;
        }
        Welcome.print(spec.commandLine().getOut(), address, data, !empty);
        if (!empty) {
            DemoWorldThread.start(address, data, spec.commandLine().getOut());
        }
        Thread.currentThread().join();
        return 0;
    }

    private static ConfigurableApplicationContext start(SpringApplication application, String[] settings) {
        try {
            return application.run(settings);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(StartFailure.explain(failure), failure);
        }
    }

    /// As command line settings, which outrank environment variables and files.
    private String[] settings() {
        var settings = new ArrayList<String>();
        settings.add("--server.port=" + port);
        settings.add("--smartcustoms.data-directory=" + data.toAbsolutePath());
        settings.add("--smartcustoms.demo=" + !empty);
        // Why a start failed is told in a sentence; with CUSTOMS_STACKTRACE set, by the trace too.
        settings.add("--logging.level.org.springframework.boot.SpringApplication=off");
        settings.add("--logging.level.org.springframework.boot.web.server.servlet.context=error");
        settings.add("--smartcustoms.gateway.dicom-port=" + (warmUp ? -1 : dicomPort));
        if (database != null) {
            settings.add("--smartcustoms.database.url=" + database);
        }
        return settings.toArray(String[]::new);
    }

    private static int port(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }
}
