package org.stormspec.model.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages a schema can be written in. */
public enum SchemaFormat {
    AVRO,
    JSON,
    PROTOBUF;

    /** Returns the word used in files: {@code avro}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format that a word stands for. */
    public static Optional<SchemaFormat> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
