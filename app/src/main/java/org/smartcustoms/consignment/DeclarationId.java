package org.smartcustoms.consignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// What the system calls one declaration: a version 7 UUID, so that ids sort by the time of lodging.
public record DeclarationId(@JsonValue UUID value) implements Comparable<DeclarationId> {

    @JsonCreator
    public static DeclarationId of(String text) {
        return new DeclarationId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DeclarationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
