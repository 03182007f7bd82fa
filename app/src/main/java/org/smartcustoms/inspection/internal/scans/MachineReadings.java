package org.smartcustoms.inspection.internal.scans;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what the machine read in a scan, all of it or nothing.
@Service
class MachineReadings {

    private final Scans scans;
    private final Detections detections;
    private final ScanVectors vectors;
    private final QualityWatch watch;
    private final ApplicationEventPublisher events;

    MachineReadings(
            Scans scans,
            Detections detections,
            ScanVectors vectors,
            QualityWatch watch,
            ApplicationEventPublisher events) {
        this.scans = scans;
        this.detections = detections;
        this.vectors = vectors;
        this.watch = watch;
        this.events = events;
    }

    @Transactional
    void keep(Scan scan, MachineReading reading, int millis) {
        detections.replace(scan.id(), reading.found(), reading.detector());
        scans.detected(scan.id(), reading, millis);
        reading.description().ifPresent(description -> vectors.keep(scan.id(), description));
        watch.look(scan, reading.quality());
        events.publishEvent(new ScanRead(scan.id()));
    }
}
