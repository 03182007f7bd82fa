package org.smartcustoms.inspection.internal.images;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.smartcustoms.engines.imaging.Picture;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The image database over HTTP.
@RestController
class ImagesController {

    private static final int PAGE = 60;
    private static final int LAST_PAGE = 100_000;
    private static final int CROP_SIDE = 200;

    private final ImageDatabase database;
    private final Crops crops;
    private final IndexUpkeep upkeep;
    private final Pictures pictures;
    private final Audit audit;

    ImagesController(ImageDatabase database, Crops crops, IndexUpkeep upkeep, Pictures pictures, Audit audit) {
        this.database = database;
        this.crops = crops;
        this.upkeep = upkeep;
        this.pictures = pictures;
        this.audit = audit;
    }

    /// Items that were looked into, newest first, sixty a page.
    @GetMapping("/api/images")
    @RequiresPermission(Permission.SCAN_READ)
    List<Crop> search(
            @ModelAttribute ImageCommands.Filter filter,
            @RequestParam(defaultValue = "0") @Min(0) @Max(LAST_PAGE) int page) {
        return crops.search(filter, PAGE, page * PAGE);
    }

    /// What frames that look alike turned out to be.
    @GetMapping("/api/scans/{id}/frames/{frame}/look-alikes")
    @RequiresPermission(Permission.SCAN_READ)
    ImageDatabase.LookAlikes lookAlikes(@PathVariable UUID id, @PathVariable UUID frame) {
        return database.alikeFrame(id, frame);
    }

    /// Scans that look alike as a whole.
    @GetMapping("/api/scans/{id}/look-alikes")
    @RequiresPermission(Permission.SCAN_READ)
    List<ImageDatabase.ScanAlike> scansAlike(@PathVariable UUID id) {
        return database.alikeScan(id);
    }

    /// What looks like a picture that is sent along, a JPEG or PNG of one thing or of a whole scan.
    @PostMapping(value = "/api/images/search", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.SCAN_READ)
    ImageDatabase.Search like(@RequestParam("file") MultipartFile file, @ModelAttribute ImageCommands.Filter filter)
            throws IOException {
        var path = Files.createTempFile("search-", ".image");
        try {
            file.transferTo(path);
            return database.alike(Picture.read(path), filter);
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

    /// Queues a job that describes and indexes what is behind.
    @PostMapping("/api/images/index")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission(Permission.SCAN_SUPERVISE)
    @Transactional
    Map<String, UUID> rebuild() {
        audit.record(AuditEntry.of("image-index.rebuilt", "image-index", "crops"));
        return Map.of("job", upkeep.queue());
    }
}
