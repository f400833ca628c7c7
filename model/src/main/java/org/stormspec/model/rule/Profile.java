package org.stormspec.model.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How strict the rules are by and large. What an organisation says about one rule goes before. */
public enum Profile {
    /** People think aloud: every rule is a thought and stops nothing. */
    WORKSHOP("every finding is a hint; export and push go by `standard`"),

    /** As the rules say themselves. */
    STANDARD("as the rules say themselves"),

    /** For specs that SpecMesh provisions: it takes no name outside its grammar. */
    SPECMESH("what SpecMesh would refuse or misread is an error"),

    /** Nothing is let pass. */
    STRICT("warnings are errors, hints are warnings");

    private final String meaning;

    Profile(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the word by which it is chosen: {@code strict}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it does, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Returns the rules it has an own level for. */
    public Map<String, Level> rules() {
        return switch (this) {
            case SPECMESH ->
                    Map.of(
                            "CTX-04",
                            Level.ERROR,
                            "NAM-01",
                            Level.ERROR,
                            "SCH-01",
                            Level.ERROR,
                            "SCH-04",
                            Level.ERROR);
            case WORKSHOP, STANDARD, STRICT -> Map.of();
        };
    }

    /** Returns the level of a finding that a rule makes at its usual one. */
    public Level level(String rule, Level usual) {
        return switch (this) {
            case WORKSHOP -> Level.HINT;
            case STANDARD -> usual;
            case SPECMESH -> rules().getOrDefault(rule, usual);
            case STRICT -> usual == Level.HINT ? Level.WARNING : Level.ERROR;
        };
    }

    /** Returns the profile of a word. */
    public static Optional<Profile> of(String word) {
        return Arrays.stream(values()).filter(profile -> profile.word().equals(word)).findFirst();
    }

    /** Returns all words, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", "));
    }
}
