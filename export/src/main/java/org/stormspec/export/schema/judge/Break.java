package org.stormspec.export.schema.judge;

/// One reason why records written with one schema cannot be read with another.
///
/// @param place what it is about: `Sale.amount`, or the JSON pointer of a type
/// @param reason one sentence in words
public record Break(String place, String reason) {}
