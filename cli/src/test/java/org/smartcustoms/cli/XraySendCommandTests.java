package org.smartcustoms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smartcustoms.engines.imaging.dicom.network.StorageReceiver;

class XraySendCommandTests extends RunsXray {
    @TempDir
    Path folder;

    @Test
    void sendStoresFilesAtAnotherStationAndNamesTheOnesItDoesNotTake() throws IOException {
        var dicos = folder.resolve("dicos");
        assertThat(run("simulate", "--count", "2", "--out", dicos.toString(), "--raw", "DICOS", "--long-side", "300"))
                .as(err.toString())
                .isZero();
        var scan = dicos.resolve("scan-1.dcm").toString();
        var broken = Files.writeString(folder.resolve("broken.dcm"), "nothing").toString();
        var taken = new ArrayList<String>();
        try (var station = station(taken)) {
            var to = "127.0.0.1:" + station.port();
            assertThat(run("send", scan, dicos.resolve("scan-2.dcm").toString(), "--to", to, "--called", "ARCHIVE"))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("2 of 2 stored at ARCHIVE");
            assertThat(run("send", scan, broken, "--to", to, "--called", "ARCHIVE"))
                    .isEqualTo(1);
        }
        assertThat(taken).hasSize(3).allMatch(title -> title.equals("SMARTCUSTOMS"));
        assertThat(err.toString()).contains("broken.dcm");
        assertThat(run("send", scan, "--to", "archive")).isEqualTo(2);
    }

    private StorageReceiver station(List<String> taken) throws IOException {
        var spool = Files.createDirectories(folder.resolve("spool"));
        return StorageReceiver.open(
                new StorageReceiver.Settings(0, "ARCHIVE", spool, 1 << 26, Duration.ofSeconds(30), 2, Optional.empty()),
                new StorageReceiver.Reception() {
                    @Override
                    public Optional<String> objection(StorageReceiver.Calling calling) {
                        return Optional.empty();
                    }

                    @Override
                    public StorageReceiver.Verdict store(StorageReceiver.Arrival arrival) {
                        taken.add(arrival.title());
                        return StorageReceiver.Verdict.STORED;
                    }

                    @Override
                    public void refused(String title, InetAddress address, String reason) {
                        taken.add("refused: " + reason);
                    }
                });
    }
}
