package org.smartcustoms.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class FileBlobStoreTests {

    @Autowired
    BlobStore blobs;

    @Test
    void addressesAFileByItsContent() throws IOException {
        var first = blobs.put(stream("same content"), "a.txt");
        var second = blobs.put(stream("same content"), "b.txt");
        assertThat(first.sha256()).isEqualTo(second.sha256());
        try (var content = blobs.open(first.sha256())) {
            assertThat(content).hasContent("same content");
        }
    }

    @Test
    void tellsWhatAFileIsWhateverItIsCalled() throws IOException {
        assertThat(blobs.put(stream("%PDF-1.7\n"), "invoice.csv").mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void neverUsesTheSendersNameAsAPath() throws IOException {
        var blob = blobs.put(stream("sly"), "../../../../etc/passwd");
        assertThat(blobs.path(blob.sha256())).hasFileName(blob.sha256());
    }

    @Test
    void refusesAnAddressThatIsNoHash() {
        assertThatThrownBy(() -> blobs.open("../../etc/passwd")).isInstanceOf(Problem.class);
    }

    @Test
    void refusesAFileWithoutEndAndLeavesNothingBehind() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> blobs.put(endless, "endless"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("larger than");
        var root = blobs.path("0".repeat(64)).resolve("../..").normalize();
        try (var left = Files.list(root)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("incoming-")))
                    .isEmpty();
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
