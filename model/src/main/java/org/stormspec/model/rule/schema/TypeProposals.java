package org.stormspec.model.rule.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.contract.NamedTypes;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.rule.Likeness;

/** Finds what somebody may have meant by a type that there is not. */
public final class TypeProposals {

    /** Longer words are no misspelt names, and comparing them would take long. */
    private static final int MOST_LETTERS = 100;

    private static final Pattern NOT_NAMING = Pattern.compile("[^a-z0-9.]");

    /** What other languages call the types, in lower case. */
    private static final Map<String, FieldType.Primitive> OTHER_WORDS =
            Map.ofEntries(
                    Map.entry("text", FieldType.Primitive.STRING),
                    Map.entry("str", FieldType.Primitive.STRING),
                    Map.entry("varchar", FieldType.Primitive.STRING),
                    Map.entry("char", FieldType.Primitive.STRING),
                    Map.entry("integer", FieldType.Primitive.INT),
                    Map.entry("short", FieldType.Primitive.INT),
                    Map.entry("int32", FieldType.Primitive.INT),
                    Map.entry("int64", FieldType.Primitive.LONG),
                    Map.entry("bigint", FieldType.Primitive.LONG),
                    Map.entry("number", FieldType.Primitive.DOUBLE),
                    Map.entry("float64", FieldType.Primitive.DOUBLE),
                    Map.entry("numeric", FieldType.Primitive.DECIMAL),
                    Map.entry("bigdecimal", FieldType.Primitive.DECIMAL),
                    Map.entry("bool", FieldType.Primitive.BOOLEAN),
                    Map.entry("guid", FieldType.Primitive.UUID),
                    Map.entry("blob", FieldType.Primitive.BYTES),
                    Map.entry("binary", FieldType.Primitive.BYTES),
                    Map.entry("datetime", FieldType.Primitive.TIMESTAMP),
                    Map.entry("instant", FieldType.Primitive.TIMESTAMP),
                    Map.entry("localdate", FieldType.Primitive.DATE));

    private final NamedTypes types;

    private TypeProposals(NamedTypes types) {
        this.types = types;
    }

    /** Prepares proposals from what fields of a context can name. */
    public static TypeProposals from(NamedTypes types) {
        return new TypeProposals(types);
    }

    /**
     * What a field could hold instead.
     *
     * @param type a type whose names are all described
     * @param optional whether the word also said that the field may be absent
     */
    public record Proposal(FieldType type, boolean optional) {

        /** Returns it for people: {@code string that may be absent}. */
        public String words() {
            return optional ? type.text() + " that may be absent" : type.text();
        }
    }

    /** Returns the nearest type to a word that is none; empty when nothing is near. */
    public Optional<Proposal> nearest(String word) {
        if (word.isBlank() || word.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        return notation(word.strip()).or(() -> known(word)).or(() -> alike(word));
    }

    /** How other languages write optional values, lists, maps and widths. */
    private enum Notation {
        QUESTION("(.+)\\?"),
        NULL_LAST("(.+?)\\s*\\|\\s*null"),
        NULL_FIRST("null\\s*\\|\\s*(.+)"),
        OPTIONAL("(?i:optional)<(.+)>"),
        BRACKETS("(.+)\\[]"),
        LIST("(?i:list|set|array)<(.+?)>?"),
        MAP("(?i:map)<(?:string\\s*,\\s*)?(.+?)>?"),
        PAIR("string\\s*,\\s*(.+)"),
        WIDTH("(\\w+)\\s*\\([^()]*\\)");

        private final Pattern pattern;

        Notation(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private Proposal around(Proposal inner) {
            return switch (this) {
                case QUESTION, NULL_LAST, NULL_FIRST, OPTIONAL -> new Proposal(inner.type(), true);
                case BRACKETS, LIST ->
                        new Proposal(new FieldType.ArrayOf(inner.type()), inner.optional());
                case MAP -> new Proposal(new FieldType.MapOf(inner.type()), inner.optional());
                case PAIR, WIDTH -> inner;
            };
        }
    }

    private Optional<Proposal> notation(String word) {
        for (Notation notation : Notation.values()) {
            Matcher matcher = notation.pattern.matcher(word);
            if (matcher.matches()) {
                return type(matcher.group(1)).map(notation::around);
            }
        }
        return Optional.empty();
    }

    private Optional<Proposal> type(String inner) {
        FieldType parsed = FieldType.parse(inner);
        return types.undefined(parsed).isEmpty()
                ? Optional.of(new Proposal(parsed, false))
                : nearest(inner);
    }

    /** The same word in other letters, in another language, or behind another context's name. */
    private Optional<Proposal> known(String word) {
        String bare = bare(word);
        return Stream.of(
                        candidates().stream().filter(name -> bare(name).equals(bare)),
                        Stream.ofNullable(OTHER_WORDS.get(bare)).map(FieldType::text),
                        candidates().stream().filter(name -> last(bare(name)).equals(last(bare))))
                .flatMap(names -> names)
                .findFirst()
                .map(TypeProposals::proposal);
    }

    private Optional<Proposal> alike(String word) {
        String bare = bare(word);
        int most = Math.max(1, bare.length() / 3);
        return Likeness.nearest(bare, candidates(), TypeProposals::bare).stream()
                .findFirst()
                .filter(name -> Likeness.distance(bare, bare(name)) <= most)
                .map(TypeProposals::proposal);
    }

    private static Proposal proposal(String name) {
        return new Proposal(FieldType.parse(name), false);
    }

    private List<String> candidates() {
        SortedSet<String> names = new TreeSet<>(types.names());
        List<String> all = new ArrayList<>();
        Arrays.stream(FieldType.Primitive.values()).map(FieldType::text).forEach(all::add);
        names.stream().filter(name -> name.length() <= MOST_LETTERS).forEach(all::add);
        return all;
    }

    private static String bare(String word) {
        return NOT_NAMING.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String last(String word) {
        return word.substring(word.lastIndexOf('.') + 1);
    }
}
