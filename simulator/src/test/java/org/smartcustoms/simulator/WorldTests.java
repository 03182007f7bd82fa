package org.smartcustoms.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTests {

    @Test
    void growsTheSameWorldFromTheSameSeed() {
        assertThat(Worlds.days(Worlds.demo(7), Worlds.SPRING, 3))
                .isEqualTo(Worlds.days(Worlds.demo(7), Worlds.SPRING, 3));
        assertThat(Worlds.days(Worlds.demo(7), Worlds.SPRING, 1))
                .isNotEqualTo(Worlds.days(Worlds.demo(8), Worlds.SPRING, 1));
    }

    @Test
    void keepsItsDeclarationsWhereverTheReadingStarts() {
        World world = Worlds.demo(7);
        List<GeneratedDeclaration> whole = Worlds.days(world, Worlds.SPRING, 2);
        var middle = Worlds.SPRING.plus(Duration.ofMinutes(60 * 31 + 17));
        List<GeneratedDeclaration> rest = world.declarations(middle, Worlds.SPRING.plus(Duration.ofDays(2)))
                .toList();
        assertThat(rest)
                .isNotEmpty()
                .isEqualTo(whole.stream()
                        .filter(d -> !d.lodgement().acceptedAt().isBefore(middle))
                        .toList());
    }

    @Test
    void tellsDeclarationsInTimeOrderWithReferencesOfTheirOwn() {
        var all = Worlds.days(Worlds.demo(7), Worlds.SPRING, 7);
        var references = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            assertThat(references.add(all.get(i).lodgement().reference())).isTrue();
            if (i > 0) {
                assertThat(all.get(i).lodgement().acceptedAt())
                        .isAfterOrEqualTo(all.get(i - 1).lodgement().acceptedAt());
            }
        }
    }

    @Test
    void findsADeclarationByItsReference() {
        World world = Worlds.demo(7);
        for (GeneratedDeclaration declaration :
                Worlds.days(world, Worlds.SPRING, 1).subList(0, 200)) {
            assertThat(world.find(declaration.lodgement().reference())).contains(declaration);
        }
        assertThat(world.find("SC26040608-99999")).isEmpty();
        assertThat(world.find("SC26990608-00001")).isEmpty();
        assertThat(world.find("somebody's own reference")).isEmpty();
    }

    @Test
    void letsTheSamePeopleTradeAtAnotherPaceBesideIt() {
        World world = Worlds.demo(7);
        World live = world.alongside("LV", 20_000);
        var liveDay = Worlds.days(live, Worlds.SPRING, 1);
        assertThat(liveDay.size()).isBetween(19_000, 21_500);
        assertThat(liveDay)
                .allSatisfy(d -> assertThat(d.lodgement().reference()).startsWith("LV"));
        assertThat(world.find(liveDay.getFirst().lodgement().reference())).isEmpty();
        var traders = new HashSet<String>();
        Worlds.days(world, Worlds.SPRING, 20).forEach(d -> traders.add(trader(d)));
        long known = liveDay.stream().filter(d -> traders.contains(trader(d))).count();
        assertThat((double) known / liveDay.size()).isGreaterThan(0.85);
        assertThatThrownBy(() -> world.alongside("SC", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void growsFurtherFacetsWithoutDisturbingWhatIsThere() {
        World plain = Worlds.demo(7);
        World richer = Worlds.demo(7);
        var ferries = new Facet<Integer>() {
            @Override
            public String name() {
                return "ferries";
            }

            @Override
            public Integer grow(World world, Chance chance) {
                return chance.nextInt(1_000_000);
            }
        };
        Integer first = richer.facet(Integer.class, ferries);
        assertThat(richer.facet(Integer.class, ferries)).isSameAs(first);
        assertThat(Worlds.demo(7).facet(Integer.class, ferries)).isEqualTo(first);
        assertThat(Worlds.demo(8).facet(Integer.class, ferries)).isNotEqualTo(first);
        assertThat(Worlds.days(richer, Worlds.SPRING, 1)).isEqualTo(Worlds.days(plain, Worlds.SPRING, 1));
    }

    private static String trader(GeneratedDeclaration declaration) {
        return declaration.lodgement().parties().get(1).identifier();
    }
}
