package org.stormspec.model.record;

import java.util.Optional;

/**
 * What a topic promises about its schema; what is empty is as the workspace has it.
 *
 * @param format language of the schema
 * @param compatibility what the next schema has to keep
 * @param subject how the subject is named
 * @param version semantic version of the schema: {@code 1.2.0}
 * @param content whether values may have more properties than the schema names; JSON only
 */
public record SchemaTerms(
        Optional<SchemaFormat> format,
        Optional<Compatibility> compatibility,
        Optional<SubjectNaming> subject,
        Optional<String> version,
        Optional<ContentModel> content) {

    /** Everything as the workspace has it. */
    public static final SchemaTerms NONE =
            new SchemaTerms(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Whether a value may have properties that its JSON schema does not name. */
    public enum ContentModel {
        OPEN,
        CLOSED
    }

    /** Returns the language that holds: this one's or the workspace's. */
    public SchemaFormat format(Defaults defaults) {
        return format.orElseGet(defaults::schemaFormat);
    }

    /** Returns the mode that holds: this one's or the workspace's. */
    public Compatibility compatibility(Defaults defaults) {
        return compatibility.orElseGet(defaults::compatibilityMode);
    }

    /** Returns the naming of subjects that holds: this one's or the workspace's. */
    public SubjectNaming subject(Defaults defaults) {
        return subject.orElseGet(defaults::subjectNaming);
    }

    /** Returns this in another language, or in the workspace's. */
    public SchemaTerms in(Optional<SchemaFormat> newFormat) {
        return new SchemaTerms(newFormat, compatibility, subject, version, content);
    }

    /** Returns this in another mode, or in the workspace's. */
    public SchemaTerms keeping(Optional<Compatibility> newCompatibility) {
        return new SchemaTerms(format, newCompatibility, subject, version, content);
    }

    /** Returns this with subjects named otherwise, or as in the workspace. */
    public SchemaTerms named(Optional<SubjectNaming> newSubject) {
        return new SchemaTerms(format, compatibility, newSubject, version, content);
    }

    /** Returns this in another version, or in none. */
    public SchemaTerms versioned(Optional<String> newVersion) {
        return new SchemaTerms(format, compatibility, subject, newVersion, content);
    }

    /** Returns this with an open, a closed or an undeclared content model. */
    public SchemaTerms declared(Optional<ContentModel> newContent) {
        return new SchemaTerms(format, compatibility, subject, version, newContent);
    }
}
