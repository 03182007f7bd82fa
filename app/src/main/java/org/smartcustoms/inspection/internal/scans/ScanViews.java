package org.smartcustoms.inspection.internal.scans;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.devices.Devices;
import org.smartcustoms.inspection.internal.work.Officer;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a scan's page together. While the caller's reading is a test, picture and frames are the test's: nothing in the
/// answer tells it apart.
@Component
class ScanViews {

    private static final int RELATED = 8;

    private final Scans scans;
    private final Devices devices;
    private final Detections detections;
    private final Readings readings;
    private final Referrals referrals;
    private final ScanList list;
    private final Tests tests;
    private final Forwardings forwardings;
    private final ScreeningPolicy rules;

    ScanViews(
            Scans scans,
            Devices devices,
            Detections detections,
            Readings readings,
            Referrals referrals,
            ScanList list,
            Tests tests,
            Forwardings forwardings,
            ScreeningPolicy rules) {
        this.scans = scans;
        this.devices = devices;
        this.detections = detections;
        this.readings = readings;
        this.referrals = referrals;
        this.list = list;
        this.tests = tests;
        this.forwardings = forwardings;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    ScanView of(UUID id) {
        var actor = Actors.current();
        var scan = scans.get(id);
        var device = devices.get(scan.deviceId());
        var test = tests.running(id, actor.username());
        boolean mine = scan.state() == ScanState.IN_HAND && actor.username().equals(scan.officer());
        var frames = test.map(running -> frames(running)).orElseGet(() -> frames(id));
        boolean aboutPeople = actor.may(Permission.PARTY_READ);
        // A second reader doesn't learn what the first one thought.
        var past = mine && scan.reading() == 2 ? List.<Readings.Reading>of() : readings.of(id);
        return new ScanView(
                id,
                scan.name(),
                new ScanView.DeviceOf(device.id(), device.code(), device.name(), device.kind()),
                scan.post(),
                scan.way(),
                new ScanView.SubjectOf(
                        scan.subjectKind(), scan.subject(), aboutPeople ? scan.owner() : null, scan.declarationId()),
                scan.kind(),
                scan.width(),
                scan.height(),
                scan.scale(),
                scan.airValue(),
                imageName(scan, test),
                scan.takenAt(),
                scan.receivedAt(),
                scan.state(),
                scan.reading(),
                officer(scan),
                mine,
                scan.inHandSince() == null
                        ? null
                        : scan.inHandSince().plusSeconds(rules.now().seconds()),
                scan.detector(),
                scan.trouble(),
                frames.stream().mapToDouble(ScanView.Frame::score).max().orElse(0),
                frames,
                scan.bands(),
                quality(scan),
                past,
                referrals.of(id).orElse(null),
                scans.files(id).stream()
                        .map(file -> new ScanView.FileOf(file.part(), file.name(), file.size()))
                        .toList(),
                forwardings.of(id).orElse(null),
                list.ofSubject(scan.subject(), id, RELATED),
                ownersHistory(scan, actor),
                scan.version());
    }

    private List<ScanList.ScanLine> ownersHistory(Scan scan, Actor actor) {
        var owner = scan.owner();
        return owner == null || !actor.may(Permission.PARTY_READ) ? List.of() : list.ofOwner(owner, scan.id(), RELATED);
    }

    private static @Nullable Officer officer(Scan scan) {
        var username = scan.officer();
        var name = scan.officerName();
        return username == null || name == null ? null : new Officer(username, name);
    }

    private static ScanView.@Nullable Quality quality(Scan scan) {
        var dead = scan.deadLines();
        return dead == null ? null : new ScanView.Quality(scan.airLevel(), scan.noise(), dead);
    }

    /// The same kind of name for a real picture and for a test's.
    static String imageName(Scan scan, Optional<Tests.Running> test) {
        var of = test.map(running -> running.id().toString()).orElse("") + scan.id();
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private List<ScanView.Frame> frames(UUID scan) {
        return detections.of(scan).stream()
                .map(one -> new ScanView.Frame(
                        one.id(), one.label(), one.line(), one.box(), one.score(), one.because(), one.outcome()))
                .toList();
    }

    static List<ScanView.Frame> frames(Tests.Running test) {
        return test.found().stream()
                .map(one -> new ScanView.Frame(
                        UUID.nameUUIDFromBytes((test.id() + one.toString()).getBytes(StandardCharsets.UTF_8)),
                        one.label(),
                        one.line(),
                        one.box(),
                        one.score(),
                        one.because(),
                        null))
                .toList();
    }
}
