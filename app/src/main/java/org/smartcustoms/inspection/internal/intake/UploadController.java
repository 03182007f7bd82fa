package org.smartcustoms.inspection.internal.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.inspection.internal.devices.Device;
import org.smartcustoms.inspection.internal.devices.Devices;
import org.smartcustoms.inspection.internal.devices.Refusals;
import org.smartcustoms.inspection.internal.devices.Way;
import org.smartcustoms.inspection.internal.scans.RefusedImage;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Images over REST. A device sends with its own token.
@RestController
class UploadController {

    private final Intake intake;
    private final Devices devices;
    private final Refusals refusals;
    private final SmartCustomsSettings platform;
    private final GatewaySettings settings;

    UploadController(
            Intake intake,
            Devices devices,
            Refusals refusals,
            SmartCustomsSettings platform,
            GatewaySettings settings) {
        this.intake = intake;
        this.devices = devices;
        this.refusals = refusals;
        this.platform = platform;
        this.settings = settings;
    }

    /// One scan as one file, or as two channels and their side-car.
    @PostMapping(value = "/api/device/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission(Permission.DEVICE_SUBMIT)
    ResponseEntity<Intake.Taken> upload(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String takenAt) {
        var device = devices.ofCaller(Actors.current());
        return receive(device, drop -> {
            for (var file : files) {
                try (var content = file.getInputStream()) {
                    drop.add(Optional.ofNullable(file.getOriginalFilename()).orElse("file"), content);
                } catch (IOException broken) {
                    throw new RefusedImage("The transfer broke off: " + broken.getMessage(), "傳送中斷");
                }
            }
            return Particulars.of(subjectKind, subject, owner, takenAt);
        });
    }

    /// One file as the body itself, DICOS for instance; what lay in the machine stands in the address.
    @PostMapping(
            value = "/api/device/scans",
            consumes = {"application/dicom", MediaType.APPLICATION_OCTET_STREAM_VALUE, "image/*"})
    @RequiresPermission(Permission.DEVICE_SUBMIT)
    ResponseEntity<Intake.Taken> body(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String takenAt) {
        var device = devices.ofCaller(Actors.current());
        return receive(device, drop -> {
            try {
                drop.add(name == null ? "scan" : name, request.getInputStream());
            } catch (IOException broken) {
                throw new RefusedImage("The transfer broke off: " + broken.getMessage(), "傳送中斷");
            }
            return Particulars.of(subjectKind, subject, owner, takenAt);
        });
    }

    private interface Filling {
        Particulars fill(Drop drop) throws RefusedImage;
    }

    private ResponseEntity<Intake.Taken> receive(Device device, Filling filling) {
        try (var drop = new Drop(platform, settings)) {
            Particulars particulars;
            try {
                particulars = filling.fill(drop);
            } catch (RefusedImage refused) {
                refusals.add(device.id(), device.code(), Way.REST, "upload", null, refused.reason());
                throw refused;
            }
            var taken = intake.take(new Delivery(device, Way.REST, drop.files(), particulars));
            return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(taken);
        } catch (RefusedImage refused) {
            throw new Problem(ProblemType.INVALID_INPUT, refused.reason(), List.of());
        }
    }
}
