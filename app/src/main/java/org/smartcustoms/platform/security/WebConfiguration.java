package org.smartcustoms.platform.security;

import java.time.Clock;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the permission gate before every endpoint.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PermissionGate gate;

    WebConfiguration(PermissionGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate);
    }

    /// The server's clock, in the officers' time zone; tests replace it by one they move.
    @Configuration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock(SmartCustomsSettings settings) {
            return Clock.system(settings.timeZone());
        }
    }
}
