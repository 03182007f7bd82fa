package org.smartcustoms.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SmartCustomsTest
class FindingDeclarationsTests {

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    private Client tina;
    private String reference;

    @BeforeEach
    void signIn() {
        tina = clients.as("tina");
        reference = Lodgements.freshReference();
    }

    @Test
    void showsTradersTheirOwnAlone() {
        var theirs = Lodgements.lodged(tina, reference);
        var tracy = clients.as("tracy");
        var own = Lodgements.lodged(tracy, reference + "-own");
        assertThat(tracy.get("/api/declarations/" + theirs).status()).isEqualTo(404);
        assertThat(tracy.get("/api/declarations/" + theirs + "/versions").status())
                .isEqualTo(404);
        assertThat(tracy.put("/api/declarations/" + theirs + "?reason=x", Lodgements.ofPhones(reference))
                        .status())
                .isEqualTo(404);
        var list = tracy.get("/api/declarations?q=" + reference).json();
        assertThat(list.get("total").asLong()).isEqualTo(1);
        assertThat(list.at("/items/0/id").asString()).isEqualTo(own);
        assertThat(tracy.get("/api/search?q=" + reference).json().get("declarations"))
                .hasSize(1);
    }

    @Test
    void findsAPlateWithItsSpaceAndWithoutIt() {
        Lodgements.lodged(tina, reference);
        assertThat(tina.get("/api/declarations?q=AB%201234").body()).contains(reference);
        assertThat(tina.get("/api/declarations?q=ab1234").body()).contains(reference);
    }

    @Test
    void listsByWordsCodesPartiesAndTime() {
        var id = Lodgements.lodged(tina, reference);
        var party = tina.get("/api/declarations/" + id).json().at("/parties/0").asString();
        for (var query : List.of(
                "q=" + reference.substring(5, 20),
                "q=" + reference + "&office=SBP",
                "q=" + reference + "&hs=8517",
                "q=" + reference + "&kind=IMPORT",
                "q=" + reference + "&party=" + party,
                "q=" + reference + "&from=2026-01-01&to=2099-01-01")) {
            assertThat(tina.get("/api/declarations?" + query)
                            .json()
                            .get("total")
                            .asInt())
                    .describedAs(query)
                    .isEqualTo(1);
        }
        assertThat(tina.get("/api/declarations?q=" + reference + "&hs=22")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(tina.get("/api/declarations?q=Harbour%20Lane")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
        assertThat(tina.get("/api/declarations?q=%25").json().get("total").asInt())
                .describedAs("a wildcard is a letter like any other")
                .isZero();
        assertThat(tina.get("/api/declarations?from=yesterday").pointers()).containsExactly("/from");
        assertThat(tina.get("/api/declarations?size=100000").status()).isEqualTo(422);
    }

    @Test
    void tellsAPartysHistory() {
        var id = Lodgements.lodged(tina, reference);
        var party = tina.get("/api/declarations/" + id).json().at("/parties/0").asString();
        var view = tina.get("/api/parties/" + party).json();
        assertThat(view.get("identifier").asString()).isEqualTo("T100077");
        assertThat(view.get("declarations").asInt()).isPositive();
        assertThat(view.at("/roles/0/role").asString()).isEqualTo("IMPORTER");
        assertThat(view.get("last")).isNotEmpty();
        assertThat(tina.get("/api/parties/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void keepsEveryReadingInTheAuditLog() {
        var id = Lodgements.lodged(tina, reference);
        tina.get("/api/declarations/" + id);
        var actions = jdbc.sql("SELECT action FROM audit.entry WHERE subject_id = :id ORDER BY id")
                .param("id", id)
                .query(String.class)
                .list();
        assertThat(actions).containsSubsequence("declaration.lodged", "declaration.read");
    }
}
