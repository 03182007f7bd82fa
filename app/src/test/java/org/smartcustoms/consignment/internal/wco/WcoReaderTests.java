package org.smartcustoms.consignment.internal.wco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.consignment.internal.lodging.DeclarationReader;
import org.smartcustoms.consignment.internal.lodging.Reading;

class WcoReaderTests {

    @Test
    void takesADeclarationOfTwoItems() throws IOException {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("import-two-items.xml"))) {
            var message = (WcoMessage.Original) WcoReader.read(stream);
            var declaration = ((Reading.Sound) DeclarationReader.read(message.tree())).declaration();
            assertThat(declaration.reference()).isEqualTo("OWN-2026-77");
            assertThat(declaration.acceptedAt()).hasToString("2026-11-01T01:30:00Z");
            assertThat(declaration.transport().mode()).isEqualTo("10");
            assertThat(declaration.transport().containers()).containsExactly("MSKU1234565");
            assertThat(declaration.procedure().importType()).isEqualTo("4000");
            assertThat(declaration.procedure().importUse()).isEqualTo("C07");
            assertThat(declaration.party(PartyRole.EXPORTER).orElseThrow().address())
                    .isEqualTo("2 Rua Nova, Porto");
            var first = declaration.goods().getFirst();
            assertThat(first.hs()).isEqualTo("4503101000");
            assertThat(first.origin()).isEqualTo("PT");
            assertThat(first.grossMassKg()).hasToString("120");
            assertThat(first.packages()).isEqualTo(7);
            assertThat(message.notTaken())
                    .contains("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem/ValuationAdjustment/AdditionCode");
        }
    }

    @Test
    void tellsAnAmendmentACancellationAndOtherMessagesApart() {
        assertThat(read("<FunctionCode>13</FunctionCode><TypeCode>INV</TypeCode><ID>X</ID>"))
                .isEqualTo(new WcoMessage.Cancellation("X", null));
        assertThat(read("<FunctionCode>13</FunctionCode><TypeCode>COR</TypeCode><ID>X</ID>"))
                .isInstanceOf(WcoMessage.Amendment.class);
        assertThat(read("<FunctionCode>13</FunctionCode><TypeCode>GPR</TypeCode><ID>X</ID>"))
                .isInstanceOf(WcoMessage.Other.class);
        assertThat(WcoReader.read(stream("<MetaData><Response><FunctionCode>05</FunctionCode></Response></MetaData>")))
                .isInstanceOf(WcoMessage.Other.class);
        var taxed = """
                <MetaData><Response><FunctionCode>13</FunctionCode><Declaration><ID>X</ID><GoodsShipment>
                <GovernmentAgencyGoodsItem/></GoodsShipment></Declaration></Response></MetaData>""";
        assertThat(WcoReader.read(stream(taxed)))
                .describedAs("a tax notification repeats goods items without being a declaration")
                .isInstanceOf(WcoMessage.Other.class);
    }

    @Test
    void refusesADeclarationThatDoesNotSayWhatItAsksFor() {
        assertThatThrownBy(() -> read("<unknown/>"))
                .isInstanceOf(XmlRefused.class)
                .hasMessageContaining("FunctionCode");
        assertThatThrownBy(() -> WcoReader.read(stream("<a/>"))).isInstanceOf(XmlRefused.class);
    }

    @Test
    void refusesADocumentTypeBeforeReadingAnyEntity() {
        var xxe =
                "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><Declaration><TypeCode>&f;</TypeCode></Declaration>";
        assertThatThrownBy(() -> WcoReader.read(stream(xxe)))
                .isInstanceOf(XmlRefused.class)
                .hasMessageContaining("document type");
        var laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><Declaration>&b;</Declaration>";
        assertThatThrownBy(() -> WcoReader.read(stream(laughs))).isInstanceOf(XmlRefused.class);
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrCutOff() {
        assertThatThrownBy(() -> WcoReader.read(stream("<a>".repeat(60)))).isInstanceOf(XmlRefused.class);
        assertThatThrownBy(() -> read("<TypeCode>" + "x".repeat(30_000) + "</TypeCode>"))
                .isInstanceOf(XmlRefused.class)
                .hasMessageContaining("TypeCode");
        assertThatThrownBy(() -> WcoReader.read(stream("<a>"))).hasMessageContaining("well-formed");
    }

    /// Reads every message under a folder of real samples; notifications count as read when they are recognised.
    @Test
    @EnabledIfEnvironmentVariable(named = "WCO_SAMPLES", matches = ".+")
    void readsEverySampleDeclaration() throws IOException {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        try (var files = Files.walk(Path.of(System.getenv("WCO_SAMPLES")))) {
            for (var file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                try (var stream = Files.newInputStream(file)) {
                    counts.merge(kind(file, WcoReader.read(stream)), 1, Integer::sum);
                } catch (XmlRefused e) {
                    System.out.println(file.getFileName() + ": " + e.getMessage());
                    counts.merge(Kind.REFUSED, 1, Integer::sum);
                }
            }
        }
        System.out.println(counts);
        assertThat(counts)
                .isEqualTo(Map.of(
                        Kind.SOUND,
                        41,
                        Kind.WITH_FAULTS,
                        1,
                        Kind.AMENDMENT,
                        4,
                        Kind.CANCELLATION,
                        1,
                        Kind.OTHER,
                        42,
                        Kind.REFUSED,
                        1));
    }

    private enum Kind {
        SOUND,
        WITH_FAULTS,
        AMENDMENT,
        CANCELLATION,
        OTHER,
        REFUSED
    }

    private static Kind kind(Path file, WcoMessage message) {
        return switch (message) {
            case WcoMessage.Amendment amendment -> Kind.AMENDMENT;
            case WcoMessage.Cancellation cancellation -> Kind.CANCELLATION;
            case WcoMessage.Other other -> Kind.OTHER;
            case WcoMessage.Original original ->
                switch (DeclarationReader.read(original.tree())) {
                    case Reading.Sound sound -> Kind.SOUND;
                    case Reading.Faulty faulty -> {
                        System.out.println(file.getFileName() + ": " + faulty.faults());
                        yield Kind.WITH_FAULTS;
                    }
                };
        };
    }

    private static WcoMessage read(String inside) {
        return WcoReader.read(stream("<Declaration>" + inside + "</Declaration>"));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
