package org.smartcustoms.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One page under `docs/reference`, generated from the code.
record ReferencePage(String name) {

    private static final Path FOLDER = Path.of("..", "docs", "reference");

    /// Writes the page when asked to (`-Dreference=write`), otherwise holds what is there against `content`.
    void hold(String content) throws IOException {
        var file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("reference"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, content);
            return;
        }
        assertThat(file)
                .as(
                        "docs/reference/%s; regenerate with: mvn -pl app -am test -Dtest=ReferencePageTests"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dreference=write",
                        name)
                .exists()
                .content()
                .isEqualTo(content);
    }
}
