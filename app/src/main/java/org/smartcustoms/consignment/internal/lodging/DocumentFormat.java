package org.smartcustoms.consignment.internal.lodging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.smartcustoms.consignment.LodgeDeclaration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// How declarations are written into the database: compact JSON with properties in one order, so that equal content has
/// equal bytes. Fields this release doesn't know are passed over when reading.
final class DocumentFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DocumentFormat() {}

    static String write(LodgeDeclaration declaration) {
        return JSON.writeValueAsString(declaration);
    }

    static LodgeDeclaration read(String document) {
        return JSON.readValue(document, LodgeDeclaration.class);
    }

    static JsonNode tree(LodgeDeclaration declaration) {
        return JSON.valueToTree(declaration);
    }

    /// SHA-256 of the written form, in hexadecimal.
    static String hash(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
