package org.smartcustoms.platform.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.smartcustoms.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says in plain words why a JSON value could not be taken.
final class ReadingWording {

    private ReadingWording() {}

    static Text of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                new Text(
                        "there is no field of this name (" + unknown.getPropertyName() + ")",
                        "沒有此欄位（" + unknown.getPropertyName() + "）");
            case InvalidFormatException wrong
            when wrong.getTargetType() != null && wrong.getTargetType().isEnum() -> {
                var choices = Arrays.stream(wrong.getTargetType().getEnumConstants())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
                yield new Text("must be one of " + choices, "必須為以下其中之一：" + choices);
            }
            case MismatchedInputException wrong
            when wrong.getTargetType() != null -> {
                var expected = wrong.getTargetType().getSimpleName();
                yield new Text("is of the wrong type; expected " + expected, "類型不正確，應為 " + expected);
            }
            default -> new Text("cannot be read", "無法讀取");
        };
    }
}
