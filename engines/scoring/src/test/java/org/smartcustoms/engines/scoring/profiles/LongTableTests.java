package org.smartcustoms.engines.scoring.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LongTableTests {

    private static final int DAY = 20_000;

    /// Of one float and one day a key: 64 slots and no more.
    private final LongTable small = new LongTable(1, 0, 2 * 64 + 5);

    @Test
    void growsAndKeepsWhatItHolds() {
        var table = new LongTable(2, 0);
        for (long key = 1; key <= 10_000; key++) {
            table.set(table.slot(key * 0x9e3779b97f4a7c15L, DAY), 1, key);
        }
        assertThat(table.size()).isEqualTo(10_000);
        for (long key = 1; key <= 10_000; key++) {
            int slot = table.find(key * 0x9e3779b97f4a7c15L);
            assertThat(table.get(slot, 1)).isEqualTo(key);
            assertThat(table.day(slot)).isEqualTo(DAY);
        }
    }

    @Test
    void turnsNewKeysAwayWhenFullAndGoesOnWithThoseItHas() {
        for (long key = 1; key <= 56; key++) {
            assertThat(small.isFull()).isFalse();
            small.set(small.slot(key, DAY), 0, key);
        }
        assertThat(small.isFull()).isTrue();
        assertThat(small.slot(57, DAY)).isEqualTo(LongTable.NONE);
        assertThat(small.find(57)).isEqualTo(LongTable.NONE);
        small.add(small.slot(5, DAY), 0, 1);
        assertThat(small.get(small.find(5), 0)).isEqualTo(6);
        assertThat(small.size()).isEqualTo(56);
        assertThat(small.copy().isFull()).isTrue();
    }

    @Test
    void holdsMoreThanAHundredMillionKeysOfTheProfilesBeforeItIsFull() {
        assertThat(new LongTable(8, 0).most()).isBetween(110_000_000, 120_000_000);
    }

    @Test
    void refusesAFileOfMoreKeysThanItHolds() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(130_000_000);
        assertThatThrownBy(() -> LongTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 8))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("130000000 entries");
    }
}
