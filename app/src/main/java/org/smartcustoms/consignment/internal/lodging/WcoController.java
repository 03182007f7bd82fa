package org.smartcustoms.consignment.internal.lodging;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.Declaration.Source;
import org.smartcustoms.consignment.DeclarationId;
import org.smartcustoms.consignment.internal.wco.WcoMessage;
import org.smartcustoms.consignment.internal.wco.WcoReader;
import org.smartcustoms.consignment.internal.wco.XmlRefused;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;
import org.smartcustoms.platform.RequiresPermission;
import org.smartcustoms.platform.problem.FieldProblem;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lodging, amending and cancelling by messages of the WCO Data Model.
@RestController
class WcoController {

    private final RecordedLodging lodging;
    private final Amending amending;
    private final JdbcDeclarations declarations;
    private final LodgingController answers;

    WcoController(
            RecordedLodging lodging, Amending amending, JdbcDeclarations declarations, LodgingController answers) {
        this.lodging = lodging;
        this.amending = amending;
        this.declarations = declarations;
        this.answers = answers;
    }

    /// @param notTaken paths of elements that hold something the system doesn't use
    record WcoAnswer(Declaration declaration, Set<String> notTaken) {}

    @PostMapping(
            value = "/api/declarations/wco",
            consumes = {"application/xml", "text/xml"})
    @RequiresPermission(Permission.DECLARATION_LODGE)
    ResponseEntity<WcoAnswer> receive(@RequestBody byte[] body) {
        var lodger = Lodger.of(Actors.current());
        return switch (read(body)) {
            case WcoMessage.Original message -> {
                var lodged = lodging.one(sound(message), lodger, Source.WCO);
                var answer = answers.answer(lodged);
                yield ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .body(new WcoAnswer(java.util.Objects.requireNonNull(answer.getBody()), message.notTaken()));
            }
            case WcoMessage.Amendment message -> {
                var before = subject(message.declaration(), lodger);
                var merged = WcoCorrection.apply(DocumentFormat.tree(before.content()), message.changes());
                var content = sound(DeclarationReader.read(merged), message.elements());
                var after = amending.amend(before.id(), content, reason(message.reason()), lodger);
                yield ResponseEntity.ok(new WcoAnswer(Discretion.of(after), message.notTaken()));
            }
            case WcoMessage.Cancellation message -> {
                var before = subject(message.declaration(), lodger);
                var after = amending.cancel(before.id(), reason(message.reason()), lodger);
                yield ResponseEntity.status(HttpStatus.OK).body(new WcoAnswer(Discretion.of(after), Set.of()));
            }
            case WcoMessage.Other message ->
                throw Problem.of(
                        ProblemType.INVALID_INPUT,
                        "This message is " + message.what() + "; it lodges, amends or cancels nothing here",
                        "此訊息並非申報、修訂或取消報關單，未予處理");
        };
    }

    private static WcoMessage read(byte[] body) {
        try {
            return WcoReader.read(new ByteArrayInputStream(body));
        } catch (XmlRefused refused) {
            throw new Problem(
                    ProblemType.MALFORMED, new Text(String.valueOf(refused.getMessage()), "無法讀取此 XML 訊息"), List.of());
        }
    }

    private static org.smartcustoms.consignment.LodgeDeclaration sound(WcoMessage.Original message) {
        return sound(DeclarationReader.read(message.tree()), message.elements());
    }

    private static org.smartcustoms.consignment.LodgeDeclaration sound(Reading reading, Map<String, String> elements) {
        return switch (reading) {
            case Reading.Sound(var declaration) -> declaration;
            case Reading.Faulty(var faults) ->
                throw Problem.invalid(faults.stream()
                        .map(fault -> named(fault, elements.get(fault.pointer())))
                        .toList());
        };
    }

    /// The fault with the XML element it comes from.
    private static FieldProblem named(FieldProblem fault, @Nullable String element) {
        return element == null
                ? fault
                : FieldProblem.at(
                        fault.pointer(),
                        fault.message().en() + " (XML element " + element + ")",
                        fault.message().zh() + "（XML 元素 " + element + "）");
    }

    private Declaration subject(@Nullable String named, Lodger lodger) {
        if (named == null) {
            throw Problem.invalid("/ID", "must name the declaration this message is about", "必須指明所涉報關單");
        }
        return declarations.listByReferences(List.of(named)).stream()
                .filter(found -> found.lodger().equals(lodger.name()))
                .findFirst()
                .or(() -> byId(named))
                .orElseThrow(() -> Problem.notFound("There is no declaration " + named + " of yours", "沒有此報關單"));
    }

    private java.util.Optional<Declaration> byId(String named) {
        try {
            return declarations.find(DeclarationId.of(named));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private static String reason(@Nullable String stated) {
        return stated == null ? "no reason stated in the message" : stated;
    }
}
