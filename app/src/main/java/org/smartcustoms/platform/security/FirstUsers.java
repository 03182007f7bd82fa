package org.smartcustoms.platform.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smartcustoms.platform.Role;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// At start: the demo users of the demo world; or, where nobody exists yet, one administrator whose password is
/// written to a file that only the server's user can read.
@Component
class FirstUsers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstUsers.class);

    private final Users users;
    private final DemoUsers demo;
    private final SmartCustomsSettings settings;

    FirstUsers(Users users, DemoUsers demo, SmartCustomsSettings settings) {
        this.users = users;
        this.demo = demo;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws java.io.IOException {
        demo.prepare();
        if (!users.anyExist()) {
            var secret = new byte[15];
            new SecureRandom().nextBytes(secret);
            var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            users.create("admin", "Administrator", password, Set.of(Role.ADMINISTRATOR), null, false);
            LOG.info("First administrator: user name admin, password in {}", keep(password));
        }
    }

    private Path keep(String password) throws java.io.IOException {
        Files.createDirectories(settings.dataDirectory());
        var file = settings.dataDirectory().resolve("first-administrator-password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n", StandardCharsets.UTF_8);
        return file.toAbsolutePath();
    }
}
