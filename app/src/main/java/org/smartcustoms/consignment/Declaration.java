package org.smartcustoms.consignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;

/// A declaration as it stands now.
///
/// @param lodger who lodged it: a company for traders, the user or machine otherwise
/// @param version 1 as lodged, one more for every amendment and for the cancellation
/// @param lane where screening sent it; absent until screened
/// @param score risk score of the last screening, 0 to 100; absent until screened
/// @param acceptedAt when it was accepted: as stated, or when it was lodged
/// @param lodgedAt when the system took it
/// @param parties the register's ids of the parties declared, in the order of `content.parties()`
public record Declaration(
        DeclarationId id,
        String lodger,
        int version,
        DeclarationStatus status,
        @Nullable Lane lane,
        @Nullable Double score,
        Instant acceptedAt,
        Instant lodgedAt,
        Source source,
        List<UUID> parties,
        LodgeDeclaration content) {

    /// Which of the ways in it came.
    public enum Source {
        API,
        FILE,
        WCO
    }

    /// The register's id of the first party in `role`.
    public Optional<UUID> partyId(PartyRole role) {
        for (int i = 0; i < Math.min(parties.size(), content.parties().size()); i++) {
            if (content.parties().get(i).role() == role) {
                return Optional.of(parties.get(i));
            }
        }
        return Optional.empty();
    }

    /// The same with other parties of the register.
    public Declaration withParties(List<UUID> parties) {
        return new Declaration(
                id, lodger, version, status, lane, score, acceptedAt, lodgedAt, source, List.copyOf(parties), content);
    }

    /// The same, sent somewhere by screening.
    public Declaration screened(Lane lane, double score) {
        return new Declaration(
                id, lodger, version, status, lane, score, acceptedAt, lodgedAt, source, parties, content);
    }

    /// The same after a decision.
    public Declaration moved(DeclarationStatus status) {
        return new Declaration(
                id, lodger, version, status, lane, score, acceptedAt, lodgedAt, source, parties, content);
    }

    /// The same without its score.
    public Declaration withoutScore() {
        return new Declaration(id, lodger, version, status, lane, null, acceptedAt, lodgedAt, source, parties, content);
    }

    /// The next version: new content, not screened yet.
    public Declaration amended(LodgeDeclaration content, Instant acceptedAt) {
        return new Declaration(
                id, lodger, version + 1, status, null, null, acceptedAt, lodgedAt, source, List.of(), content);
    }

    /// The next version: withdrawn.
    public Declaration cancelled() {
        return new Declaration(
                id,
                lodger,
                version + 1,
                DeclarationStatus.CANCELLED,
                lane,
                score,
                acceptedAt,
                lodgedAt,
                source,
                parties,
                content);
    }
}
