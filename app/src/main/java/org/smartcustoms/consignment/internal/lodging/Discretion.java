package org.smartcustoms.consignment.internal.lodging;

import org.smartcustoms.consignment.Declaration;
import org.smartcustoms.platform.Actors;
import org.smartcustoms.platform.Permission;

/// What the reader is told of a declaration: where it was sent, and its score only if they may read assessments. A
/// lodger who saw scores could try out what passes.
final class Discretion {

    private Discretion() {}

    static Declaration of(Declaration declaration) {
        return maySeeScores() ? declaration : declaration.withoutScore();
    }

    static DeclarationSearch.Page of(DeclarationSearch.Page page) {
        return maySeeScores()
                ? page
                : new DeclarationSearch.Page(
                        page.items().stream()
                                .map(DeclarationSearch.Row::withoutScore)
                                .toList(),
                        page.page(),
                        page.size(),
                        page.total());
    }

    private static boolean maySeeScores() {
        return Actors.current().may(Permission.ASSESSMENT_READ);
    }
}
