package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Runs the tests of `training/`, which are Python's, with the Python that `customs xray train` would take.
class TrainerTests {
    @Test
    void theTrainersOwnTestsPass() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(python(), "-m", "unittest", "discover", "tests")
                .directory(training().toFile())
                .redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        var process = builder.start();
        process.getOutputStream().close();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).containsPattern("Ran \\d{2,} tests");
    }

    private static String python() throws InterruptedException {
        try {
            return XrayTrainCommand.python();
        } catch (IOException e) {
            assumeTrue(false, "The trainer's tests are left out. " + e.getMessage());
            throw new AssertionError(e);
        }
    }

    private static Path training() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("training/tests"))) {
            folder = folder.getParent();
            assertThat(folder).as("a folder that holds training/tests").isNotNull();
        }
        return folder.resolve("training");
    }
}
