package org.smartcustoms.engines.scoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.smartcustoms.engines.scoring.profiles.PriceExpectation;
import org.smartcustoms.engines.scoring.profiles.ProfileView;

/// What profiles and prices knew about a line at one moment. With it a model gives the same score again bit for bit,
/// whatever was learnt since; so a decision that keeps it can be replayed.
///
/// @param view what the profiles knew; not to be changed
/// @param price what the goods usually cost
/// @param asOf the day on which it was read
public record Evidence(ProfileView view, PriceExpectation price, LocalDate asOf) {

    /// A compact form: some hundred bytes.
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream(768);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt((int) asOf.toEpochDay());
            out.writeDouble(price.expected());
            out.writeDouble(price.low());
            out.writeDouble(price.high());
            out.writeLong(price.comparable());
            out.writeDouble(price.deviation());
            view.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Reads what `bytes()` gave for the same record.
    ///
    /// @throws IllegalArgumentException when the bytes are cut short
    public static Evidence read(CargoRecord record, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var asOf = LocalDate.ofEpochDay(in.readInt());
            var price = new PriceExpectation(
                    in.readDouble(), in.readDouble(), in.readDouble(), in.readLong(), in.readDouble());
            var view = new ProfileView();
            view.keys(record);
            view.read(in);
            return new Evidence(view, price, asOf);
        } catch (IOException cutShort) {
            throw new IllegalArgumentException("the evidence of " + record.id() + " is cut short", cutShort);
        }
    }
}
