package org.stormspec.export.asyncapi.check;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/// Words for schema errors that name the key and what was expected.
final class SchemaMessages {

    private SchemaMessages() {}

    static String of(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "the key '" + error.getProperty() + "' is missing";
            case "additionalProperties", "unevaluatedProperties" ->
                    "the key '"
                            + error.getProperty()
                            + "' is not known here; own keys begin with x-";
            case "type" -> subject(error) + " must be " + expected(error) + ", not " + found(error);
            case "enum", "const" ->
                    subject(error) + " must be " + expected(error) + ", not " + found(error);
            case "oneOf", "anyOf" -> subject(error) + " fits none of the forms allowed here";
            case "not" -> subject(error) + " has a form that is not allowed here";
            default -> subject(error) + ": " + error.getMessage();
        };
    }

    private static String subject(Error error) {
        NodePath location = error.getInstanceLocation();
        return location.getNameCount() == 0
                ? "the document"
                : "'" + location.getElement(location.getNameCount() - 1) + "'";
    }

    private static String expected(Error error) {
        JsonNode schema = error.getSchemaNode();
        if (schema == null) {
            return "something else";
        }
        if (!schema.isArray()) {
            return text(schema);
        }
        return String.join(" or ", schema.valueStream().map(SchemaMessages::text).toList());
    }

    private static String found(Error error) {
        JsonNode value = error.getInstanceNode();
        return value == null ? "this" : text(value);
    }

    private static String text(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            case STRING -> "'" + node.asString() + "'";
            default -> node.toString();
        };
    }
}
