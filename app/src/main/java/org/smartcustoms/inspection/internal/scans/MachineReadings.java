package org.smartcustoms.inspection.internal.scans;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what the machine read in a scan, all of it or nothing.
@Service
class MachineReadings {

    private final Scans scans;
    private final Detections detections;
    private final QualityWatch watch;
    private final ApplicationEventPublisher events;

    MachineReadings(Scans scans, Detections detections, QualityWatch watch, ApplicationEventPublisher events) {
        this.scans = scans;
        this.detections = detections;
        this.watch = watch;
        this.events = events;
    }

    @Transactional
    void keep(Scan scan, MachineReading reading, int millis) {
        detections.replace(scan.id(), reading.found(), reading.detector());
        scans.detected(scan.id(), reading, millis);
        watch.look(scan, reading.quality());
        events.publishEvent(new ScanRead(scan.id()));
    }
}
