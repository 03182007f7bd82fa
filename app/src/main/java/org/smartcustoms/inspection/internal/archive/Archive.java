package org.smartcustoms.inspection.internal.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.engines.imaging.dicom.DicomFile;
import org.smartcustoms.engines.imaging.dicom.network.StorageSender;
import org.smartcustoms.inspection.internal.intake.GatewaySettings;
import org.smartcustoms.inspection.internal.scans.DicomFiles;
import org.smartcustoms.inspection.internal.scans.Forwardings;
import org.smartcustoms.inspection.internal.scans.ScanLog;
import org.smartcustoms.inspection.internal.scans.ScanRead;
import org.smartcustoms.inspection.internal.scans.Scans;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores every scan that the machine has read at the archive, with the machine's report; what can't be stored now is
/// tried again, for as long as it takes.
@Component
class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final ArchiveSettings settings;
    private final GatewaySettings gateway;
    private final Forwardings forwardings;
    private final DicomFiles files;
    private final Scans scans;
    private final ScanLog log;
    private final TransactionTemplate transaction;

    Archive(
            ArchiveSettings settings,
            GatewaySettings gateway,
            Forwardings forwardings,
            DicomFiles files,
            Scans scans,
            ScanLog log,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.gateway = gateway;
        this.forwardings = forwardings;
        this.files = files;
        this.scans = scans;
        this.log = log;
        this.transaction = transaction;
    }

    /// @param station where scans are stored, absent where they stay here alone
    record View(@Nullable String station, Forwardings.Standing standing) {}

    View view() {
        return new View(
                settings.wanted() ? settings.title() + " (" + settings.host() + ":" + settings.port() + ")" : null,
                forwardings.standing());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ScanRead read) {
        if (settings.wanted()) {
            forwardings.add(read.scanId());
        }
    }

    /// Goes on until nothing is due, or one fails: then the archive is most likely away.
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void work() {
        boolean goesOn = settings.wanted();
        while (goesOn) {
            var due = forwardings.next(LEASE);
            goesOn = due.isPresent() && forward(due.get());
        }
    }

    private boolean forward(Forwardings.Due due) {
        try {
            store(due.scanId());
            transaction.executeWithoutResult(status -> {
                forwardings.sent(due.scanId());
                log.write("scan.archived", scans.get(due.scanId()), null, Map.of("station", settings.title()));
            });
            return true;
        } catch (IOException | RuntimeException failure) {
            var why = String.valueOf(failure.getMessage());
            LOG.warn("Scan {} could not be stored at the archive and is tried again: {}", due.scanId(), why);
            forwardings.failed(due.scanId(), why, wait(due.attempts()));
            return false;
        }
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, attempts));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void store(UUID scan) throws IOException {
        var both = files.imageAndReport(scan);
        try (var sender = call(both)) {
            for (var file : both) {
                int status = sender.store(file);
                if (status != 0) {
                    throw new IOException("%s answers %04X".formatted(settings.title(), status));
                }
            }
        }
    }

    private StorageSender call(List<DicomFile> both) throws IOException {
        return settings.tls()
                ? StorageSender.call(settings.station(), both, gateway.secureLine())
                : StorageSender.call(settings.station(), both);
    }
}
