package org.smartcustoms.inspection.internal.images;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.engines.imaging.Box;
import org.smartcustoms.engines.imaging.Picture;
import org.smartcustoms.inspection.internal.scans.Detections.Outcome;
import org.smartcustoms.inspection.internal.scans.Pictures;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.audit.Audit;
import org.smartcustoms.platform.audit.AuditEntry;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The image database over HTTP.
@RestController
class ImagesController {

    private static final int PAGE = 60;
    private static final int CROP_SIDE = 200;

    private final ImageDatabase database;
    private final Crops crops;
    private final CropIndex index;
    private final TaughtClasses classes;
    private final Likeness likeness;
    private final Pictures pictures;
    private final Audit audit;

    ImagesController(
            ImageDatabase database,
            Crops crops,
            CropIndex index,
            TaughtClasses classes,
            Likeness likeness,
            Pictures pictures,
            Audit audit) {
        this.database = database;
        this.crops = crops;
        this.index = index;
        this.classes = classes;
        this.likeness = likeness;
        this.pictures = pictures;
        this.audit = audit;
    }

    @GetMapping("/api/images")
    @RequiresPermission(Permission.SCAN_READ)
    List<Crop> search(
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        return crops.search(label, outcome, post, from, to, PAGE);
    }

    /// What frames that look alike turned out to be.
    @GetMapping("/api/scans/{id}/frames/{frame}/look-alikes")
    @RequiresPermission(Permission.SCAN_READ)
    ImageDatabase.LookAlikes lookAlikes(@PathVariable UUID id, @PathVariable UUID frame) {
        return database.alikeFrame(id, frame);
    }

    /// What looks like a picture that is sent along, a JPEG or PNG of one thing.
    @PostMapping(value = "/api/images/search", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ImageDatabase.LookAlikes like(@RequestParam("file") MultipartFile file) throws IOException {
        var path = Files.createTempFile("search-", ".image");
        try {
            file.transferTo(path);
            var picture = Picture.read(path);
            return database.alike(picture, new Box(0, 0, picture.width(), picture.height()), null);
        } catch (IOException broken) {
            throw Problem.invalid("/file", "This is no JPEG or PNG picture", "此檔案並非 JPEG 或 PNG 圖片");
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @GetMapping(value = "/api/images/{id}/crop.png", produces = MediaType.IMAGE_PNG_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ResponseEntity<byte[]> crop(@PathVariable UUID id) {
        var crop = crops.get(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(pictures.crop(crop.scanId(), crop.box(), CROP_SIDE));
    }

    @GetMapping("/api/taught-classes")
    @RequiresPermission(Permission.SCAN_READ)
    List<TaughtClasses.TaughtClass> classes() {
        return classes.list();
    }

    @PostMapping("/api/taught-classes")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.SCAN_SCREEN)
    List<TaughtClasses.TaughtClass> teach(@Valid @RequestBody ImageCommands.Teach command) {
        database.teach(command);
        likeness.forget();
        return classes.list();
    }

    @PostMapping("/api/taught-classes/{code}/examples")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.SCAN_SCREEN)
    List<TaughtClasses.TaughtClass> teachMore(
            @PathVariable String code, @Valid @RequestBody ImageCommands.Example example) {
        database.teachMore(code, example);
        likeness.forget();
        return classes.list();
    }

    @DeleteMapping("/api/taught-classes/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SCAN_SUPERVISE)
    @Transactional
    void end(@PathVariable String code) {
        if (!classes.end(code)) {
            throw Problem.notFound("No class " + code + " is taught", "沒有教授類別 " + code);
        }
        likeness.forget();
        audit.record(AuditEntry.of("taught-class.ended", "taught-class", code));
    }

    /// Makes the search index anew from the database.
    @PostMapping("/api/images/index")
    @RequiresPermission(Permission.SCAN_SUPERVISE)
    @Transactional
    Map<String, Long> rebuild() {
        audit.record(AuditEntry.of("image-index.rebuilt", "image-index", "crops"));
        return Map.of("crops", index.rebuild());
    }
}
