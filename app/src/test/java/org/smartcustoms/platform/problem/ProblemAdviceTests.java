package org.smartcustoms.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;

class ProblemAdviceTests {

    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void answersNobodyWhoHasGone() {
        assertThat(advice.on(new ClientAbortException(new IOException("Broken pipe")), Locale.ENGLISH))
                .isNull();
    }

    @Test
    void answersWhatNobodyExpectedWithAProblem() {
        var answer = Objects.requireNonNull(advice.on(new IllegalStateException("no ink left"), Locale.ENGLISH));
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(String.valueOf(answer.getBody())).doesNotContain("ink");
    }
}
