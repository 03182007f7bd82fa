package org.smartcustoms.inspection.internal.scans;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Scans over HTTP: lists, pages, pictures, reports, findings.
@RestController
class ScansController {

    private static final int SMALLEST = 32;
    private static final int LARGEST_SMALL = 640;

    private final ScanList list;
    private final ScanViews views;
    private final Pictures pictures;
    private final Reports reports;
    private final DicomFiles dicom;
    private final Referrals referrals;
    private final OriginalFiles originals;
    private final OwnerReads reads;

    ScansController(
            ScanList list,
            ScanViews views,
            Pictures pictures,
            Reports reports,
            DicomFiles dicom,
            Referrals referrals,
            OriginalFiles originals,
            OwnerReads reads) {
        this.list = list;
        this.views = views;
        this.pictures = pictures;
        this.reports = reports;
        this.dicom = dicom;
        this.referrals = referrals;
        this.originals = originals;
        this.reads = reads;
    }

    @GetMapping("/api/scans")
    @RequiresPermission(Permission.SCAN_READ)
    ScanList.ScanPage list(@ModelAttribute ScanFilter filter) {
        reads.searched(filter);
        return list.list(filter);
    }

    @GetMapping("/api/scans/{id}")
    @RequiresPermission(Permission.SCAN_READ)
    ScanView view(@PathVariable UUID id) {
        var view = views.of(id);
        reads.read(view);
        return view;
    }

    /// The coloured picture. `v` is the image name of the page, so that a browser never shows an older picture.
    @GetMapping(value = "/api/scans/{id}/picture.png", produces = MediaType.IMAGE_PNG_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @RequestParam(required = false) @Nullable String v) {
        return kept(pictures.coloured(id), v != null);
    }

    @GetMapping(value = "/api/scans/{id}/small.png", produces = MediaType.IMAGE_PNG_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> small(@PathVariable UUID id, @RequestParam Optional<Integer> size) {
        var small = pictures.small(id, Math.clamp(size.orElse(160), SMALLEST, LARGEST_SMALL));
        return kept(small.png(), small.lasts());
    }

    @GetMapping(value = "/api/scans/{id}/channels", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> channels(@PathVariable UUID id, @RequestParam(required = false) @Nullable String v) {
        return kept(pictures.channels(id), v != null);
    }

    /// The file as the device sent it; reading it is kept in the audit log.
    @GetMapping("/api/scans/{id}/original/{part}")
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<org.springframework.core.io.Resource> original(@PathVariable UUID id, @PathVariable Part part) {
        var original = originals.open(id, part);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        org.springframework.http.ContentDisposition.attachment()
                                .filename(original.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(original.content());
    }

    @GetMapping(value = "/api/scans/{id}/threat-report.dcm", produces = "application/dicom")
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> threatReport(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"threat-report-" + id + ".dcm\"")
                .contentType(MediaType.parseMediaType("application/dicom"))
                .body(dicom.threatReport(id));
    }

    @GetMapping("/api/scans/{id}/coco.json")
    @RequiresPermission(Permission.SCAN_READ)
    Map<String, Object> coco(@PathVariable UUID id) {
        return reports.coco(id);
    }

    @PostMapping("/api/scans/{id}/finding")
    @RequiresPermission(Permission.FINDING_RECORD)
    ScanView examine(@PathVariable UUID id, @Valid @RequestBody ScanCommands.Examine command) {
        referrals.examine(id, command);
        return views.of(id);
    }

    /// What lay in frames, for goods whose finding is recorded with their declaration.
    @PostMapping("/api/scans/{id}/judgements")
    @RequiresPermission(Permission.FINDING_RECORD)
    ScanView judge(@PathVariable UUID id, @Valid @RequestBody ScanCommands.Judge command) {
        referrals.judgeFrames(id, command);
        return views.of(id);
    }

    @GetMapping(value = "/api/screening/numbers", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> numbers() {
        return kept(pictures.numbers(), true);
    }

    @GetMapping(value = "/api/screening/colours/{name}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> colours(@PathVariable String name) {
        return kept(pictures.colourTable(name), true);
    }

    private static ResponseEntity<byte[]> kept(byte[] bytes, boolean keep) {
        var control = keep ? CacheControl.maxAge(Duration.ofHours(1)).cachePrivate() : CacheControl.noStore();
        return ResponseEntity.ok().cacheControl(control).body(bytes);
    }
}
