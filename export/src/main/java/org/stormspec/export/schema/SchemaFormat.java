package org.stormspec.export.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The schema languages a topic can be described in.
///
/// Media types are the ones that the AsyncAPI specification registers; SpecMesh tells the language
/// by the suffix of the file instead, and takes JSON Schema only as `.yml`.
public enum SchemaFormat {
    AVRO(
            "application/vnd.apache.avro;version=1.9.0",
            "application/vnd.apache.avro",
            "avsc",
            "avsc|avro"),
    JSON_SCHEMA(
            "application/schema+yaml;version=draft-07", "application/json", "yml", "yml|yaml|json"),
    PROTOBUF(
            "application/vnd.google.protobuf;version=3",
            "application/x-protobuf",
            "proto",
            "proto");

    private final String mediaType;
    private final String contentType;
    private final String suffix;
    private final String suffixes;

    SchemaFormat(String mediaType, String contentType, String suffix, String suffixes) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.suffix = suffix;
        this.suffixes = suffixes;
    }

    /// The value of `schemaFormat`.
    public String mediaType() {
        return mediaType;
    }

    /// The content type of records described in this language.
    public String contentType() {
        return contentType;
    }

    /// The suffix an exported file gets, without dot.
    public String suffix() {
        return suffix;
    }

    /// The language that the model calls so.
    public static SchemaFormat of(org.stormspec.model.record.SchemaFormat format) {
        return switch (format) {
            case AVRO -> AVRO;
            case JSON -> JSON_SCHEMA;
            case PROTOBUF -> PROTOBUF;
        };
    }

    /// The word for it: `avro`, `json` or `protobuf`; registries write it in capitals.
    public String word() {
        return this == JSON_SCHEMA ? "json" : name().toLowerCase(Locale.ROOT);
    }

    /// The language of a file, by its suffix.
    public static Optional<SchemaFormat> ofFile(String name) {
        String found = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> found.matches(format.suffixes)).findFirst();
    }
}
