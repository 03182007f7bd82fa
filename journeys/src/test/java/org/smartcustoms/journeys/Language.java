package org.smartcustoms.journeys;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// A language of the console, with what it says in it.
enum Language {
    ENGLISH("en", "EN"),
    CHINESE("zh-Hant", "繁中");

    private final JsonNode catalogue;
    private final String choice;

    Language(String code, String choice) {
        this.catalogue = Caller.JSON.readTree(
                Path.of("..", "ui", "src", "i18n", code + ".json").toFile());
        this.choice = choice;
    }

    /// Its name on the switch.
    String choice() {
        return choice;
    }

    String says(String key) {
        if (!catalogue.has(key)) {
            throw new IllegalArgumentException("The console has no words for " + key);
        }
        return catalogue.get(key).asString();
    }

    /// One of two wordings that come from the server.
    String of(String english, String chinese) {
        return switch (this) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
