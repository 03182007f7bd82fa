package org.smartcustoms.consignment.internal.lodging;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Lodging, amending and cancelling over REST.
@RestController
class LodgingController {

    private static final int MOST_IN_A_BATCH = 1_000;
    private static final int LONGEST_REASON = 1_000;

    private final RecordedLodging lodging;
    private final Amending amending;
    private final JdbcDeclarations declarations;

    LodgingController(RecordedLodging lodging, Amending amending, JdbcDeclarations declarations) {
        this.lodging = lodging;
        this.amending = amending;
        this.declarations = declarations;
    }

    /// Lodges one declaration: 201 when it is new, 200 when the same was lodged before.
    @PostMapping("/api/declarations")
    @RequiresPermission(Permission.DECLARATION_LODGE)
    ResponseEntity<Declaration> lodge(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = LodgeDeclaration.class)))
                    @RequestBody
                    JsonNode body) {
        return answer(lodging.one(sound(body), Lodger.of(Actors.current()), Source.API));
    }

    ResponseEntity<Declaration> answer(Lodged lodged) {
        return switch (lodged) {
            case Lodged.New(var declaration) ->
                ResponseEntity.created(URI.create("/api/declarations/" + declaration.id()))
                        .body(Discretion.of(declarations.get(declaration.id())));
            case Lodged.Repeated(var id) -> ResponseEntity.ok(Discretion.of(declarations.get(id)));
            case Lodged.Contradicting(var id) ->
                throw new Problem(
                        ProblemType.CONFLICT, Wording.contradiction(id).message(), List.of(Wording.contradiction(id)));
            case Lodged.Refused(var faults) -> throw Problem.invalid(faults);
        };
    }

    record Batch(List<JsonNode> declarations) {}

    record Accepted(int index, DeclarationId id, String reference, String outcome) {}

    record Rejected(int index, String reference, List<Wording> errors) {}

    record BatchAnswer(List<Accepted> accepted, List<Rejected> rejected) {}

    /// Lodges up to a thousand declarations in one transaction; one that can't be taken never costs the others.
    @PostMapping("/api/declarations/batch")
    @RequiresPermission(Permission.DECLARATION_LODGE)
    BatchAnswer lodgeBatch(@RequestBody Batch batch, Locale locale) {
        if (batch.declarations() == null || batch.declarations().size() > MOST_IN_A_BATCH) {
            throw Problem.invalid(
                    "/declarations",
                    "must be a list of at most " + MOST_IN_A_BATCH + " declarations",
                    "必須是最多 " + MOST_IN_A_BATCH + " 份報關單的清單");
        }
        var rejected = new ArrayList<Rejected>();
        var sound = new ArrayList<LodgeDeclaration>();
        var positions = new ArrayList<Integer>();
        for (int i = 0; i < batch.declarations().size(); i++) {
            switch (DeclarationReader.read(batch.declarations().get(i))) {
                case Reading.Sound(var declaration) -> {
                    sound.add(declaration);
                    positions.add(i);
                }
                case Reading.Faulty(var faults) -> {
                    var reference =
                            batch.declarations().get(i).path("reference").asString("");
                    rejected.add(new Rejected(i, reference, Wording.of(faults, locale)));
                }
            }
        }
        var accepted = new ArrayList<Accepted>();
        var results = lodging.many(sound, Lodger.of(Actors.current()), Source.API);
        for (int i = 0; i < results.size(); i++) {
            int index = positions.get(i);
            var reference = sound.get(i).reference();
            switch (results.get(i)) {
                case Lodged.New(var declaration) ->
                    accepted.add(new Accepted(index, declaration.id(), reference, "NEW"));
                case Lodged.Repeated(var id) -> accepted.add(new Accepted(index, id, reference, "SAME"));
                case Lodged.Contradicting(var id) ->
                    rejected.add(
                            new Rejected(index, reference, List.of(Wording.of(Wording.contradiction(id), locale))));
                case Lodged.Refused(var faults) ->
                    rejected.add(new Rejected(index, reference, Wording.of(faults, locale)));
            }
        }
        return new BatchAnswer(accepted, rejected);
    }

    /// Replaces what was declared by a newer version.
    @PutMapping("/api/declarations/{id}")
    @RequiresPermission(Permission.DECLARATION_LODGE)
    Declaration amend(
            @PathVariable DeclarationId id,
            @RequestParam(defaultValue = "") String reason,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = LodgeDeclaration.class)))
                    @RequestBody
                    JsonNode body) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid("/reason", "say why, in the query parameter \"reason\"", "請以查詢參數「reason」說明原因");
        }
        return Discretion.of(amending.amend(id, sound(body), reason.strip(), Lodger.of(Actors.current())));
    }

    record Cancel(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /// Withdraws a declaration.
    @PostMapping("/api/declarations/{id}/cancellation")
    @RequiresPermission(Permission.DECLARATION_LODGE)
    Declaration cancel(@PathVariable DeclarationId id, @Validated @RequestBody Cancel cancel) {
        return Discretion.of(amending.cancel(id, cancel.reason().strip(), Lodger.of(Actors.current())));
    }

    private static LodgeDeclaration sound(JsonNode body) {
        return switch (DeclarationReader.read(body)) {
            case Reading.Sound(var declaration) -> declaration;
            case Reading.Faulty(var faults) -> throw Problem.invalid(faults);
        };
    }
}
