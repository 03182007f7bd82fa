package org.smartcustoms.consignment.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=already"})
    void defusesWhatASpreadsheetWouldRun(String text) {
        assertThat(FormulaGuard.write(text)).matches("(?s)\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+3.25", "1e-3", "plain", "O'Neill", "", "'quoted'"})
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(FormulaGuard.write(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=x", "''=x", "-5", "@a", "plain", "'quoted'", "+a"})
    void givesBackWhatWasWritten(String text) {
        assertThat(FormulaGuard.read(FormulaGuard.write(text))).isEqualTo(text);
    }
}
