package org.stormspec.export.schema;

/// A schema as it is exported.
///
/// @param file file name without folder: `acme.finance.campaign.Sale.avsc`
/// @param format its language
/// @param text the file's content
public record TopicSchema(String file, SchemaFormat format, String text) {}
