package org.smartcustoms.risk.internal.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.smartcustoms.engines.selectivity.Lane;
import org.smartcustoms.platform.Actor;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.smartcustoms.risk.internal.lists.Lists;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The demo world's first rules and lists, made the way officers make them: one writes, another approves.
@Component
@Order(100)
class DemoRules implements ApplicationRunner {

    private static final String OWNER = "Cargo targeting centre (demo)";

    private final Rules rules;
    private final Lists lists;
    private final boolean demo;

    DemoRules(Rules rules, Lists lists, SmartCustomsSettings settings) {
        this.rules = rules;
        this.lists = lists;
        this.demo = settings.demo();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo || !rules.list().isEmpty()) {
            return;
        }
        as("victor", "Victor Yip", Role.SUPERVISOR, () -> lists.createStandard());
        for (var draft : drafts()) {
            var id = new String[1];
            as("tina", "Tina Ng", Role.TARGETING_OFFICER, () -> {
                id[0] = rules.draft(draft).id();
                rules.submit(id[0]);
            });
            as("victor", "Victor Yip", Role.SUPERVISOR, () -> rules.approve(id[0], "part of the demo world"));
        }
    }

    private static List<DraftRule> drafts() {
        return List.of(
                rule(
                        "Cheap cigarettes",
                        "Dutiable goods must be declared at their value; tobacco is dutiable.",
                        StoredRule.Notation.CEL,
                        "goods.hs.startsWith(\"2402\") && goods.unitPrice < 150.0",
                        Lane.EXAMINATION,
                        100),
                rule(
                        "Ivory and worked animal materials",
                        "Trade in endangered species needs a licence.",
                        StoredRule.Notation.JSON,
                        "{\"any\":[{\"field\":\"goods.hs\",\"prefix\":\"9601\"},{\"field\":\"goods.hs\",\"prefix\":\"0507\"}]}",
                        Lane.EXAMINATION,
                        100),
                rule(
                        "New importer, price far too low",
                        "The customs value must be the price actually paid.",
                        StoredRule.Notation.CEL,
                        "profile.importer.lodged < 3.0 && score.shortfall > 50000.0",
                        Lane.EXAMINATION,
                        50),
                rule(
                        "Party on the watch list",
                        "Persons under observation by decision of the targeting centre.",
                        StoredRule.Notation.JSON,
                        "{\"field\":\"party.identifiers\",\"listed\":\"watch\"}",
                        Lane.EXAMINATION,
                        100),
                rule(
                        "Name resembling an embargoed party",
                        "Dealings with parties under embargo are prohibited.",
                        StoredRule.Notation.JSON,
                        "{\"field\":\"party.names\",\"similar\":\"embargo\",\"threshold\":0.92}",
                        Lane.DOCUMENT_CHECK,
                        100));
    }

    private static DraftRule rule(
            String name, String basis, StoredRule.Notation notation, String source, Lane lane, double rate) {
        return new DraftRule(name, OWNER, basis, notation, source, lane, rate, 100, null);
    }

    private static void as(String username, String name, Role role, Runnable deed) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        Set<Role> roles = EnumSet.of(role);
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Actor.of(username, name, roles, null), "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
