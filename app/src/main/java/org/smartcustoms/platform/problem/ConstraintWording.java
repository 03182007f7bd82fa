package org.smartcustoms.platform.problem;

import org.springframework.validation.FieldError;

/// Chinese wording for the validation constraints we use.
final class ConstraintWording {

    private ConstraintWording() {}

    static String chinese(FieldError error) {
        var code = error.getCode();
        return switch (code == null ? "" : code) {
            case "NotNull", "NotBlank", "NotEmpty" -> "必須填寫";
            case "Size", "Length" -> "長度不符合要求";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "數值超出範圍";
            case "Pattern" -> "格式不正確";
            default -> "無效";
        };
    }
}
