package org.smartcustoms.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smartcustoms.kernel.Text;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.stereotype.Component;

/// The people of the demo world. They exist in demo mode alone; elsewhere they are neither made nor able to sign in.
@Component
class DemoUsers {

    private static final String PASSWORD = "demo";

    private static final List<Person> PEOPLE = List.of(
            new Person("tina", "Tina Ng", Set.of(Role.TARGETING_OFFICER), null, "works the targets queue", "處理布控目標"),
            new Person(
                    "sam", "Sam Lau", Set.of(Role.SCREENING_OFFICER), null, "examines and records findings", "查驗及記錄結果"),
            new Person(
                    "victor", "Victor Yip", Set.of(Role.SUPERVISOR), null, "approves, plans and promotes", "審批、規劃及上線"),
            new Person(
                    "ana",
                    "Ana Kwok",
                    Set.of(Role.ANALYST),
                    null,
                    "loads files, drafts rules, trains models",
                    "匯入檔案、草擬規則、訓練模型"),
            new Person(
                    "ivan",
                    "Ivan Tse",
                    Set.of(Role.INVESTIGATOR),
                    null,
                    "follows a trader through its history",
                    "追查貿易商紀錄"),
            new Person("kit", "Kit Mok", Set.of(Role.STORE_KEEPER), null, "keeps the store", "管理扣押倉"),
            new Person(
                    "audrey", "Audrey Ho", Set.of(Role.AUDITOR), null, "reads and proves the audit chain", "查閱及驗證審計鏈"),
            new Person("adam", "Adam Fong", Set.of(Role.ADMINISTRATOR), null, "keeps users and tokens", "管理用戶及權杖"),
            new Person(
                    "tracy",
                    "Tracy Sit",
                    Set.of(Role.TRADER),
                    "T100001",
                    "follows what one forwarding agent lodged",
                    "查閱一間貨運代理的申報"));

    private final Users users;
    private final boolean demoWorld;

    DemoUsers(Users users, SmartCustomsSettings settings) {
        this.users = users;
        this.demoWorld = settings.demo();
    }

    private record Person(
            String username,
            String name,
            Set<Role> roles,
            @Nullable String trader,
            String en,
            String zh) {}

    record DemoUser(String username, String password, String displayName, Set<Role> roles, Text title, Text does) {}

    /// Makes the demo users in demo mode and shuts them out otherwise.
    void prepare() {
        if (!demoWorld) {
            users.disableDemoUsers();
            return;
        }
        for (var person : PEOPLE) {
            if (users.find(person.username()).isEmpty()) {
                users.create(person.username(), person.name(), PASSWORD, person.roles(), person.trader(), true);
            }
        }
        users.enableDemoUsers();
    }

    List<DemoUser> list() {
        return demoWorld
                ? PEOPLE.stream()
                        .map(person -> new DemoUser(
                                person.username(),
                                PASSWORD,
                                person.name(),
                                person.roles(),
                                EnumSet.copyOf(person.roles()).iterator().next().title(),
                                new Text(person.en(), person.zh())))
                        .toList()
                : List.of();
    }
}
