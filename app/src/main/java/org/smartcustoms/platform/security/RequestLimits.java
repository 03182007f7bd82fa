package org.smartcustoms.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.smartcustoms.platform.problem.Problem;
import org.smartcustoms.platform.problem.ProblemType;
import org.smartcustoms.platform.settings.SmartCustomsSettings;
import org.springframework.stereotype.Component;

/// Token buckets against guessing of passwords and flooding of public endpoints.
@Component
class RequestLimits {

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final SmartCustomsSettings.Security settings;

    RequestLimits(SmartCustomsSettings settings) {
        this.settings = settings.security();
    }

    void countLogin(String address, String username) {
        take("login-from:" + address, settings.loginAttemptsPerMinute());
        take("login-as:" + username, settings.loginAttemptsPerMinute());
    }

    void countPublic(String address) {
        take("public:" + address, settings.publicRequestsPerMinute());
    }

    private void take(String key, int perMinute) {
        var bucket = buckets.get(
                key,
                unused -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw Problem.of(
                    ProblemType.TOO_MANY_REQUESTS, "Too many attempts; try again in a minute", "嘗試次數過多，請一分鐘後再試");
        }
    }
}
