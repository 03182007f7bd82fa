package org.smartcustoms.inspection.internal.images;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Teaching from examples over HTTP.
@RestController
class TeachingController {

    private final Teaching teaching;
    private final TaughtClasses classes;
    private final Crops crops;

    TeachingController(Teaching teaching, TaughtClasses classes, Crops crops) {
        this.teaching = teaching;
        this.classes = classes;
        this.crops = crops;
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
        teaching.teach(command);
        return classes.list();
    }

    /// The examples that a kind is taught by.
    @GetMapping("/api/taught-classes/{code}/examples")
    @RequiresPermission(Permission.SCAN_READ)
    List<Crop> examples(@PathVariable String code) {
        return crops.examples(code);
    }

    @PostMapping("/api/taught-classes/{code}/examples")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.SCAN_SCREEN)
    List<TaughtClasses.TaughtClass> teachMore(
            @PathVariable String code, @Valid @RequestBody ImageCommands.TeachMore command) {
        teaching.teachMore(code, command.examples());
        return classes.list();
    }

    @DeleteMapping("/api/taught-classes/{code}/examples/{crop}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SCAN_SCREEN)
    void takeBack(@PathVariable String code, @PathVariable UUID crop) {
        teaching.takeBack(code, crop);
    }

    @PutMapping("/api/taught-classes/{code}/threshold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.SCAN_SCREEN)
    void tune(@PathVariable String code, @Valid @RequestBody ImageCommands.Tune command) {
        teaching.tune(code, command.threshold());
    }

    @DeleteMapping("/api/taught-classes/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission({Permission.SCAN_SCREEN, Permission.SCAN_SUPERVISE})
    void end(@PathVariable String code) {
        teaching.end(code);
    }
}
