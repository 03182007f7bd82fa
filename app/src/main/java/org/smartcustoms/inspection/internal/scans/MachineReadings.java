package org.smartcustoms.inspection.internal.scans;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what the machine read in a scan, all of it or nothing.
@Service
class MachineReadings {

    /// From this score on the queue puts a scan first.
    private static final double ALARM = 0.5;

    private final Scans scans;
    private final Detections detections;
    private final ScanVectors vectors;
    private final QualityWatch watch;
    private final ScanLog log;
    private final ApplicationEventPublisher events;

    MachineReadings(
            Scans scans,
            Detections detections,
            ScanVectors vectors,
            QualityWatch watch,
            ScanLog log,
            ApplicationEventPublisher events) {
        this.scans = scans;
        this.detections = detections;
        this.vectors = vectors;
        this.watch = watch;
        this.log = log;
        this.events = events;
    }

    @Transactional
    void keep(Scan scan, MachineReading reading, int millis) {
        detections.replace(scan.id(), reading.found(), reading.detector());
        scans.detected(scan.id(), reading, millis);
        reading.description().ifPresent(description -> vectors.keep(scan.id(), description));
        watch.look(scan, reading.quality());
        readAgain(scan, reading.alarm());
        events.publishEvent(new ScanRead(scan.id()));
    }

    /// What one officer cleared before the machine had read it goes to a second one when the machine then alarms.
    private void readAgain(Scan seen, double alarm) {
        var scan = scans.lock(seen.id());
        if (alarm >= ALARM && scan.state() == ScanState.CLEARED && scan.reading() == 1) {
            scans.move(scan, ScanState.WAITING, 2, null, null, null);
            log.write("scan.reopened", scan, "The machine read it late and alarms", Map.of("alarm", alarm));
        }
    }
}
