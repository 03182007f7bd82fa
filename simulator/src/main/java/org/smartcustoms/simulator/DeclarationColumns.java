package org.smartcustoms.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.LongConsumer;

/// Writes declarations as comma-separated columns, those of the built-in mapping `declarations-54k`, one row for the
/// first goods
/// line of each. `Fraud` is 0 or 1; `Critical Fraud` is 0, 1 for fraud, 2 where public safety is at stake.
public final class DeclarationColumns {

    /// The header row.
    public static final String HEADER =
            "Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,Payment Type,"
                    + "Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,Country of Departure,"
                    + "Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,Item Price,Fraud,Critical Fraud";

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ROW = 512;

    private final byte[] buffer = new byte[BUFFER];
    private final OutputStream out;
    private int length;
    private long lastDay = Long.MIN_VALUE;
    private String lastDate = "";

    private DeclarationColumns(OutputStream out) {
        this.out = out;
    }

    /// Writes up to `count` declarations from a moment on, and returns how many rows were written. The stream is
    /// flushed and left
    /// open. `progress` hears the rows so far, now and then.
    public static long write(World world, Instant from, Instant to, long count, OutputStream out, LongConsumer progress)
            throws IOException {
        var columns = new DeclarationColumns(out);
        columns.text(HEADER);
        columns.end();
        Iterator<Arrival> arrivals = world.arrivals(from, to);
        long rows = 0;
        while (rows < count && arrivals.hasNext()) {
            columns.row(arrivals.next());
            if (++rows % 50_000 == 0) {
                progress.accept(rows);
            }
        }
        columns.flush();
        progress.accept(rows);
        return rows;
    }

    private void row(Arrival arrival) throws IOException {
        Line line = arrival.lines.getFirst();
        number(arrival.hour * 100_000 + arrival.ordinal);
        field(date(Calendar.day(arrival.hour)));
        field(arrival.post.code());
        field(Codes.processType());
        field(Codes.importType(arrival));
        field(Codes.importUse(arrival));
        field(Codes.paymentType(arrival));
        field(arrival.post.mode().code());
        field(arrival.agent.id());
        field(arrival.trader.id());
        field(arrival.counterpart.id());
        field(arrival.post.mode() == Mode.MAIL || arrival.express ? arrival.carrier.id() : "");
        field(line.declared.hs());
        field(arrival.departure);
        field(line.origin);
        comma();
        decimal(Math.round(line.rate() * 10), 1);
        field(Tariff.type(line.declared, line.origin, line.claimsPreference));
        field(Codes.originIndicator(arrival, line));
        comma();
        decimal(Math.round(line.netMass * 1000), 3);
        comma();
        decimal(Math.round(line.value * 100), 2);
        field(arrival.truth.illicit() ? "1" : "0");
        field(!arrival.truth.illicit() ? "0" : arrival.truth.cheat().critical() ? "2" : "1");
        end();
    }

    private String date(long day) {
        if (day != lastDay) {
            lastDay = day;
            lastDate = LocalDate.ofEpochDay(day).toString();
        }
        return lastDate;
    }

    private void field(String text) {
        comma();
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
    }

    private void comma() {
        buffer[length++] = ',';
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void number(long value) {
        text(Long.toString(value));
    }

    /// A number of tenths, hundredths or thousandths with its point and at least one decimal.
    private void decimal(long scaled, int places) {
        long unit = places == 1 ? 10 : places == 2 ? 100 : 1000;
        number(scaled / unit);
        buffer[length++] = '.';
        long fraction = scaled % unit;
        for (long digit = unit / 10; digit > 0; digit /= 10) {
            buffer[length++] = (byte) ('0' + fraction / digit % 10);
            if (fraction % digit == 0) {
                return;
            }
        }
    }

    private void end() throws IOException {
        buffer[length++] = '\n';
        if (length > BUFFER - LONGEST_ROW) {
            out.write(buffer, 0, length);
            length = 0;
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
        out.flush();
    }
}
