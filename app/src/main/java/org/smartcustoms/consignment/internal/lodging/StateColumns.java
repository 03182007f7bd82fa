package org.smartcustoms.consignment.internal.lodging;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.consignment.GoodsLine;
import org.smartcustoms.consignment.LodgeDeclaration;
import org.smartcustoms.consignment.LodgeDeclaration.DeclaredParty;
import org.smartcustoms.consignment.LodgeDeclaration.PartyRole;
import org.smartcustoms.consignment.internal.lodging.Lodging.Entry;
import org.smartcustoms.platform.database.Columns;

/// The columns in which a declaration's current state is listed and filtered.
final class StateColumns {

    private StateColumns() {}

    static Columns<Entry> of(Collection<Entry> entries) {
        return Columns.of(entries)
                .add("id", "uuid", entry -> entry.declaration().id())
                .add("lodger", "text", entry -> entry.declaration().lodger())
                .add("reference", "text", Entry::reference)
                .add("version", "integer", entry -> entry.declaration().version())
                .add("kind", "text", entry -> content(entry).kind())
                .add("status", "text", entry -> entry.declaration().status())
                .add("lane", "text", entry -> entry.declaration().lane())
                .add("score", "double precision", entry -> entry.declaration().score())
                .add("office", "text", entry -> content(entry).office())
                .add("accepted_at", "timestamptz", entry -> entry.declaration().acceptedAt())
                .add("lodged_at", "timestamptz", entry -> entry.declaration().lodgedAt())
                .add("source", "text", entry -> entry.declaration().source())
                .add(
                        "transport_mode",
                        "text",
                        entry -> content(entry).transport().mode())
                .add("conveyance", "text", entry -> content(entry).transport().conveyance())
                .add("document", "text", entry -> content(entry).transport().document())
                .add("departure", "text", entry -> content(entry).departure())
                .add("line_count", "integer", entry -> content(entry).goods().size())
                .add(
                        "first_hs",
                        "text",
                        entry -> content(entry).goods().getFirst().hs())
                .add(
                        "description",
                        "text",
                        entry -> content(entry).goods().getFirst().description())
                .add("trader", "text", entry -> trader(content(entry)))
                .add("value", "numeric", entry -> total(entry.declaration()))
                .add("currency", "text", entry -> currency(content(entry)).orElse(null))
                .add("content_hash", "text", Entry::hash);
    }

    private static LodgeDeclaration content(Entry entry) {
        return entry.declaration().content();
    }

    private static @Nullable String trader(LodgeDeclaration content) {
        return content.party(PartyRole.IMPORTER)
                .or(() -> content.party(PartyRole.EXPORTER))
                .or(() -> content.party(PartyRole.DECLARANT))
                .map(StateColumns::label)
                .orElse(null);
    }

    private static @Nullable String label(DeclaredParty party) {
        return party.name() != null ? party.name() : party.identifier();
    }

    /// The one currency of all lines that state a value.
    private static Optional<String> currency(LodgeDeclaration content) {
        var currencies = content.goods().stream()
                .map(GoodsLine::value)
                .filter(Objects::nonNull)
                .map(value -> value.currency())
                .distinct()
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    /// The sum of the lines, where they share a currency.
    private static @Nullable BigDecimal total(Declaration declaration) {
        if (currency(declaration.content()).isEmpty()) {
            return null;
        }
        return declaration.content().goods().stream()
                .map(GoodsLine::value)
                .filter(Objects::nonNull)
                .map(value -> value.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
