package org.smartcustoms.inspection.internal.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private static final int DUPLICATE = 0x0111;

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

    /// Goes on until nothing is due, or the archive is away.
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void work() {
        boolean goesOn = settings.wanted();
        while (goesOn) {
            var due = forwardings.next(LEASE);
            goesOn = due.isPresent() && forward(due.get());
        }
    }

    /// @return whether the archive answers, so that others are worth a try
    private boolean forward(Forwardings.Due due) {
        boolean answers = false;
        try {
            var both = files.imageAndReport(due.scanId());
            var sender = call(both);
            answers = true;
            store(sender, both);
            transaction.executeWithoutResult(status -> {
                forwardings.sent(due);
                log.write("scan.archived", scans.get(due.scanId()), null, Map.of("station", settings.title()));
            });
        } catch (IOException | RuntimeException failure) {
            var why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            LOG.warn("Scan {} could not be stored at the archive and is tried again: {}", due.scanId(), why);
            forwardings.failed(due, why, wait(due.attempts()));
            // what can't even be made into a file is no fault of the archive's
            answers |= !(failure instanceof IOException);
        }
        return answers;
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(10, attempts));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void store(StorageSender sender, List<DicomFile> both) throws IOException {
        try {
            for (var file : both) {
                int status = sender.store(file);
                if (!isStored(status)) {
                    throw new IOException("%s answers %04X".formatted(settings.title(), status));
                }
            }
        } finally {
            hangUp(sender);
        }
    }

    /// Warnings (B000 and the like) say that it was stored all the same, and 0111 that it was before (PS3.4 §B.2.3,
    /// PS3.7).
    private static boolean isStored(int status) {
        return status == 0 || status >> 12 == 0xB || status == DUPLICATE;
    }

    /// An archive that hangs up first has stored what it said it had.
    private static void hangUp(StorageSender sender) {
        try {
            sender.close();
        } catch (IOException alreadyGone) {
            LOG.debug("The archive hung up first: {}", alreadyGone.toString());
        }
    }

    private StorageSender call(List<DicomFile> both) throws IOException {
        return settings.tls()
                ? StorageSender.call(settings.station(), both, gateway.secureLine())
                : StorageSender.call(settings.station(), both);
    }
}
