package org.smartcustoms.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.engines.imaging.dicom.Attribute;
import org.smartcustoms.engines.imaging.dicom.DicomWriter;
import org.smartcustoms.engines.imaging.dicom.DualEnergyDicom;
import org.smartcustoms.engines.imaging.dicom.Element;
import org.smartcustoms.engines.imaging.dicom.TransferSyntax;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SmartCustomsTest
class IntakeParticularsTests {

    @Autowired
    ApiClients clients;

    private Lanes.Lane lane;

    @BeforeEach
    void aLaneIsOpen() {
        lane = new Lanes(clients).register("BAGGAGE");
    }

    @Test
    void aDicosFileSaysWhatLayInTheMachineWhoseAndWhen() throws IOException {
        var file = DualEnergyDicom.write(Lanes.scan(41).scan(), UUID.randomUUID(), TransferSyntax.EXPLICIT);
        var owner = "陳^大文 ".getBytes(Charset.forName("GB18030"));
        file.data()
                .text(Attribute.CHARACTER_SET, "GB18030")
                .text(Attribute.PATIENT_ID, "CX000041")
                .put(new Element.Value(Attribute.PATIENT_NAME.tag(), Attribute.PATIENT_NAME.representation(), owner))
                .text(Attribute.ACQUISITION_DATE, "20261124")
                .text(Attribute.ACQUISITION_TIME, "093005.25")
                .text(Attribute.TIMEZONE_OFFSET, "+0100");
        var scan = taken(DicomWriter.write(file), "");
        assertThat(scan.at("/subject/reference").asString()).isEqualTo("CX000041");
        assertThat(scan.at("/subject/owner").asString()).isEqualTo("陳^大文");
        assertThat(scan.get("takenAt").asString()).isEqualTo("2026-11-24T08:30:05.250Z");
    }

    @Test
    void whoReadsOrSeeksAnOwnerStandsInTheAuditChainOnce() throws IOException {
        var file = DualEnergyDicom.write(Lanes.scan(44).scan(), UUID.randomUUID(), TransferSyntax.EXPLICIT);
        file.data().text(Attribute.PATIENT_ID, "CX000044").text(Attribute.PATIENT_NAME, "Quill^Ada");
        var id = taken(DicomWriter.write(file), "").get("id").asString();
        var ivan = clients.as("ivan");
        for (int reading = 0; reading < 2; reading++) {
            assertThat(ivan.get("/api/scans/" + id).body()).contains("Quill^Ada");
            assertThat(ivan.get("/api/scans?q=quill").json().get("total").asInt())
                    .isEqualTo(1);
        }
        var audrey = clients.as("audrey");
        assertThat(audrey.get("/api/audit?actor=ivan&action=scan.read").body()).containsOnlyOnce(id);
        assertThat(audrey.get("/api/audit?actor=ivan&action=scan.searched").body())
                .containsOnlyOnce("quill");
    }

    @Test
    void whatTheSenderSaysBesideTheFileGoesFirst() throws IOException {
        var file = DualEnergyDicom.write(Lanes.scan(42).scan(), UUID.randomUUID(), TransferSyntax.EXPLICIT);
        file.data().text(Attribute.PATIENT_ID, "WRONG").text(Attribute.ACQUISITION_DATE, "yesterday");
        var scan = taken(DicomWriter.write(file), "&subject=CX000042");
        assertThat(scan.at("/subject/reference").asString()).isEqualTo("CX000042");
    }

    @Test
    void anImageThatClaimsToBeOlderThanTheMachinesIsRefused() {
        var answer = lane.send(
                Lanes.dicos(Lanes.scan(43).scan()),
                "application/dicom",
                "?subjectKind=BAG&subject=OLD&takenAt=-10000-01-01T00:00:00Z");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("takenAt").contains("2000");
    }

    private JsonNode taken(byte[] file, String query) {
        var answer = lane.send(file, "application/dicom", "?name=scan.dcm" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return clients.as("sam")
                .get("/api/scans/" + answer.json().get("id").asString())
                .json();
    }
}
