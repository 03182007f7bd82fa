package org.smartcustoms.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.smartcustoms.testing.TestDatabases;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class PerTransactionTests {

    private final List<List<String>> handedOver = new ArrayList<>();
    private final PerTransaction<List<String>> words =
            new PerTransaction<>(ArrayList::new, gathered -> handedOver.add(List.copyOf(gathered)));
    private final TransactionTemplate transaction = transaction(TransactionDefinition.PROPAGATION_REQUIRED);
    private final TransactionTemplate another = transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    private static TransactionTemplate transaction(int propagation) {
        var source = new PGSimpleDataSource();
        source.setUrl(TestDatabases.fresh());
        source.setUser("postgres");
        var template = new TransactionTemplate(new JdbcTransactionManager(source));
        template.setPropagationBehavior(propagation);
        return template;
    }

    @Test
    void whatGathersInATransactionIsHandedOverOnceWhenItCommits() {
        transaction.executeWithoutResult(status -> {
            words.get().add("one");
            words.get().add("two");
            assertThat(handedOver).isEmpty();
        });
        assertThat(handedOver).containsExactly(List.of("one", "two"));
        transaction.executeWithoutResult(status -> assertThat(words.find()).isEmpty());
    }

    @Test
    void nothingIsHandedOverWhenItRollsBack() {
        transaction.executeWithoutResult(status -> {
            words.get().add("one");
            status.setRollbackOnly();
        });
        assertThat(handedOver).isEmpty();
    }

    @Test
    void aTransactionWithinAnotherHasItsOwn() {
        transaction.executeWithoutResult(status -> {
            words.get().add("outer");
            another.executeWithoutResult(inner -> words.get().add("inner"));
            words.get().add("outer again");
        });
        assertThat(handedOver).containsExactly(List.of("inner"), List.of("outer", "outer again"));
    }

    @Test
    void nothingIsTakenOutsideOfATransaction() {
        assertThatThrownBy(words::get).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsTakenOnceItHasBeenHandedOver() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    words.get().add("one");
                    beforeCommit(() -> words.get().add("too late"));
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsBegunAtTheVeryEndIsNotLostInSilence() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> beforeCommit(() -> words.get().add("too late"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void beforeCommit(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                deed.run();
            }
        });
    }
}
