package org.stormspec.export.evolution;

/// A field of a schema that is new, gone or another.
///
/// @param path where it is: `lines.sku`
/// @param before what it was, such as `optional string`; empty when new
/// @param after what it is; empty when gone
public record FieldChange(Sort sort, String path, String before, String after) {}
