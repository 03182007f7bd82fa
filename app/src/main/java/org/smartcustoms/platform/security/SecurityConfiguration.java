package org.smartcustoms.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.smartcustoms.platform.problem.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Sessions with CSRF protection for the console, bearer tokens for machines, headers for both. What a caller may do
/// is decided by [PermissionGate], endpoint by endpoint.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, AuthenticationManagerResolver<HttpServletRequest> bearerTokens, ProblemWriter problems) {
        return http.csrf(csrf -> csrf.spa().ignoringRequestMatchers(SecurityConfiguration::hasBearerToken))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                        .sessionFixation(fixation -> fixation.changeSessionId()))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(bearerTokens)
                        .authenticationEntryPoint(problems.entryPoint(ProblemType.NOT_SIGNED_IN))
                        .accessDeniedHandler(problems.deniedHandler()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems.entryPoint(ProblemType.NOT_SIGNED_IN))
                                .accessDeniedHandler(problems.deniedHandler()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(ContentPolicy.STRICT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny())
                        .contentTypeOptions(Customizer.withDefaults())
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority("METRICS_READ")
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /// A span around every filter of every request tells nobody anything; the requests themselves are measured.
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
