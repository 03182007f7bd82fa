package org.smartcustoms.consignment.internal.wco;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parties of a WCO declaration: each role from the place nearest the top that states it.
final class WcoParties {

    private static final String[][] PLACES = {
        {"DECLARANT", "Declarant"},
        {"IMPORTER", "Importer", "GoodsShipment/Importer"},
        {"EXPORTER", "Exporter", "GoodsShipment/Exporter", "GoodsShipment/GovernmentAgencyGoodsItem/Exporter"},
        {"SELLER", "GoodsShipment/Seller", "GoodsShipment/GovernmentAgencyGoodsItem/Seller"},
        {"BUYER", "GoodsShipment/Buyer", "GoodsShipment/GovernmentAgencyGoodsItem/Buyer"},
        {"CARRIER", "Consignment/Carrier", "GoodsShipment/Consignment/Carrier"},
        {
            "CONSIGNOR",
            "Consignment/Consignor",
            "GoodsShipment/Consignor",
            "GoodsShipment/GovernmentAgencyGoodsItem/Consignor"
        },
        {
            "CONSIGNEE",
            "GoodsShipment/Consignee",
            "Consignment/Consignee",
            "GoodsShipment/GovernmentAgencyGoodsItem/Consignee"
        },
    };

    private WcoParties() {}

    static void fill(WcoTree tree, XmlElement declaration) {
        for (var place : PLACES) {
            for (int i = 1; i < place.length; i++) {
                var path = place[i];
                var party = declaration
                        .first(path)
                        .filter(found -> found.first("ID").isPresent()
                                || found.first("Name").isPresent());
                if (party.isPresent()) {
                    add(tree, place[0], path, party.get());
                    break;
                }
            }
        }
    }

    private static void add(WcoTree tree, String role, String path, XmlElement party) {
        ArrayNode parties = tree.root().withArray("parties");
        var pointer = "/parties/" + parties.size();
        ObjectNode node = parties.addObject().put("role", role);
        tree.put(pointer, node, "identifier", party, "ID");
        tree.put(pointer, node, "name", party, "Name");
        tree.put(pointer, node, "country", party, "Address/CountryCode");
        var address = Stream.of("Line", "CityName", "CountrySubDivisionName", "PostcodeID")
                .flatMap(part -> party.all("Address/" + part))
                .map(XmlElement::take)
                .filter(text -> text != null)
                .collect(Collectors.joining(", "));
        if (!address.isEmpty()) {
            node.put("address", address);
        }
        tree.remember(pointer + "/identifier", path + "/ID");
        tree.remember(pointer + "/name", path + "/Name");
        tree.remember(pointer + "/country", path + "/Address/CountryCode");
        tree.remember(pointer + "/address", path + "/Address");
    }
}
