package org.smartcustoms.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smartcustoms.testing.ApiClients;
import org.smartcustoms.testing.ApiClients.Client;
import org.smartcustoms.testing.SmartCustomsTest;
import org.springframework.beans.factory.annotation.Autowired;

@SmartCustomsTest
class WcoMessageTests {

    @Autowired
    ApiClients clients;

    private Client tina;
    private String reference;

    @BeforeEach
    void signIn() {
        tina = clients.as("tina");
        reference = Lodgements.freshReference();
    }

    @Test
    void lodgesAmendsAndCancelsByWcoMessages() {
        var xml = """
                <MetaData><Declaration><FunctionCode>%s</FunctionCode><FunctionalReferenceID>%s</FunctionalReferenceID>%s
                <TypeCode>%s</TypeCode>%s</Declaration></MetaData>""";
        var whole = """
                <DeclarationOfficeID>SBP</DeclarationOfficeID><Declarant><ID>T9</ID></Declarant><GoodsShipment>
                <GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric><CustomsValueAmount currencyID="HKD">5\
                </CustomsValueAmount><Commodity><Classification><ID>960110</ID></Classification></Commodity>
                </GovernmentAgencyGoodsItem></GoodsShipment>""";
        var lodged = xml(xml.formatted("9", reference, "", "IMA", whole));
        assertThat(lodged.status()).isEqualTo(201);
        assertThat(xml(xml.formatted("9", reference, "", "IMA", whole)).status())
                .isEqualTo(200);
        var change = """
                <GoodsShipment><GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric>
                <CustomsValueAmount currencyID="HKD">7</CustomsValueAmount></GovernmentAgencyGoodsItem></GoodsShipment>""";
        var subject = "<ID>" + reference + "</ID>";
        var amended = xml(xml.formatted("13", "other", subject, "COR", change)).json();
        assertThat(amended.at("/declaration/content/goods/0/value/amount").asString())
                .isEqualTo("7");
        assertThat(amended.at("/declaration/content/goods/0/hs").asString()).isEqualTo("960110");
        var cancelled = xml(xml.formatted("13", "other", subject, "INV", "")).json();
        assertThat(cancelled.at("/declaration/status").asString()).isEqualTo("CANCELLED");
        assertThat(xml("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")
                        .status())
                .isEqualTo(400);
    }

    private ApiClients.Answer xml(String body) {
        return tina.send("POST", "/api/declarations/wco", body, "application/xml");
    }
}
