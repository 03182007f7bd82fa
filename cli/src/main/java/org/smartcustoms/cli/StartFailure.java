package org.smartcustoms.cli;

import java.util.stream.Collectors;
import org.smartcustoms.platform.CannotStart;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one sentence why the server did not start and what to do about it.
final class StartFailure {

    private StartFailure() {}

    static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PortInUseException inUse -> {
                    return "port " + inUse.getPort() + " is in use; choose another with --port";
                }
                case BindValidationException invalid -> {
                    return invalid.getValidationErrors().getAllErrors().stream()
                            .map(error -> "the setting "
                                    + invalid.getValidationErrors().getName() + " is not valid: " + error)
                            .collect(Collectors.joining("; "));
                }
                case BindException bind -> {
                    var property = bind.getProperty();
                    return "the setting " + (property == null ? bind.getName() : property.getName()) + " cannot be read"
                            + (property == null ? "" : ": \"" + property.getValue() + "\"")
                            + "; see docs/reference/settings.md";
                }
                case java.net.ConnectException refused -> {
                    return "the database cannot be reached: " + refused.getMessage();
                }
                case org.postgresql.util.PSQLException refused -> {
                    return "the database refuses: " + refused.getMessage();
                }
                case CannotStart told -> {
                    return String.valueOf(told.getMessage());
                }
                default -> {}
            }
        }
        return "the server did not start: " + root(failure);
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        for (var next = cause.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return String.valueOf(cause.getMessage());
    }
}
