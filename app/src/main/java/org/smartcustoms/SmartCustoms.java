package org.smartcustoms;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The server: one deployable, many modules.
@Modulithic(systemName = "Smart Customs", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SmartCustoms {

    public static void main(String[] arguments) {
        SpringApplication.run(SmartCustoms.class, arguments);
    }
}
