package org.smartcustoms.inspection.internal.scans;

import java.util.Map;
import java.util.UUID;
import org.smartcustoms.platform.files.BlobStore;
import org.smartcustoms.platform.problem.Problem;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The files as they came.
@Component
class OriginalFiles {

    private final Scans scans;
    private final BlobStore files;
    private final ScanLog log;

    OriginalFiles(Scans scans, BlobStore files, ScanLog log) {
        this.scans = scans;
        this.files = files;
        this.log = log;
    }

    record Original(String name, Resource content) {}

    @Transactional
    Original open(UUID id, Part part) {
        var scan = scans.getUnlessInHand(id);
        var file = scans.files(id).stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This scan has no such file", "此影像沒有該檔案"));
        log.write("scan.original-read", scan, null, Map.of("part", part));
        return new Original(file.name(), new FileSystemResource(files.path(file.sha256())));
    }
}
