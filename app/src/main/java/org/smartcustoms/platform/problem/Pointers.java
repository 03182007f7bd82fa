package org.smartcustoms.platform.problem;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// JSON pointers to the place where reading failed.
final class Pointers {

    private Pointers() {}

    /// `goods[0].hs` as a bean path becomes `/goods/0/hs`.
    static String ofPath(String path) {
        return "/" + path.replace("].", "/").replace("[", "/").replace("]", "").replace(".", "/");
    }

    static String of(JacksonException failure) {
        var pointer = new StringBuilder();
        for (var reference : failure.getPath()) {
            var property = reference.getPropertyName();
            pointer.append('/').append(property == null ? String.valueOf(reference.getIndex()) : property);
        }
        return pointer.toString();
    }

    static String position(@Nullable Throwable failure) {
        if (failure instanceof JacksonException jackson && jackson.getLocation() != null) {
            var location = jackson.getLocation();
            return " (" + location.getLineNr() + ":" + location.getColumnNr() + ")";
        }
        return "";
    }
}
