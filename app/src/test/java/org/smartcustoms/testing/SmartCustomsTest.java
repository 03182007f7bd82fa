package org.smartcustoms.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.smartcustoms.SmartCustoms;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole server on a random port, with a database of its own and the demo users. Contexts are cached:
/// classes with the same settings share one server and one database, so tests name their own records.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SmartCustoms.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "smartcustoms.demo=true",
            "smartcustoms.security.login-attempts-per-minute=1000",
            "smartcustoms.security.public-requests-per-minute=100000",
            "smartcustoms.database.app-password=test"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(ApiClients.class)
public @interface SmartCustomsTest {}
