package org.stormspec.model.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Topic.StreamKind;

/**
 * The words of one topic name, those for access and version taken out.
 *
 * @param name the name
 * @param words what remains of it, in order
 * @param access what an access word says
 * @param version what a version says; 1 when it says none
 */
record NameWords(String name, List<String> words, Optional<Access> access, int version) {

    /** Words that teams write for the three levels where the grammar is not ours. */
    private static final Map<String, Access> ACCESS =
            Map.of(
                    "public", Access.PUBLIC,
                    "pub", Access.PUBLIC,
                    "protected", Access.PROTECTED,
                    "restricted", Access.PROTECTED,
                    "private", Access.PRIVATE,
                    "priv", Access.PRIVATE,
                    "internal", Access.PRIVATE);

    /** Words for stages that clusters are named by. */
    private static final Set<String> ENVIRONMENTS =
            Set.of(
                    "dev",
                    "test",
                    "tst",
                    "qa",
                    "uat",
                    "int",
                    "acc",
                    "stage",
                    "staging",
                    "preprod",
                    "prod",
                    "prd",
                    "production",
                    "sandbox",
                    "local");

    private static final Pattern VERSION = Pattern.compile("[vV](\\d{1,4})");
    private static final Pattern VERSION_AT_END = Pattern.compile("(.+)[-_][vV](\\d{1,4})");
    private static final Pattern BROKEN =
            Pattern.compile("(?:.*[-._])?(?:dlq|dlt|dead[-_]?letters?)");
    private static final Pattern AGAIN =
            Pattern.compile("(?:.*[-._])?retr(?:y|ies)(?:[-._]?\\d+)?");

    private static final Pattern PAST = Pattern.compile("(?:.* )?\\p{Alpha}{2,}[^e]ed");

    /** Copies the list. */
    NameWords {
        words = List.copyOf(words);
    }

    static NameWords of(String name, char separator, Naming naming) {
        List<String> words =
                new ArrayList<>(Arrays.asList(name.split(Pattern.quote("" + separator), -1)));
        words.removeIf(String::isBlank);
        OptionalInt version = version(words);
        Optional<Access> access = access(words, naming);
        return new NameWords(name, words, access, version.orElse(1));
    }

    private static OptionalInt version(List<String> words) {
        if (words.size() < 2) {
            return OptionalInt.empty();
        }
        Matcher whole = VERSION.matcher(words.getLast());
        if (whole.matches()) {
            words.removeLast();
            return OptionalInt.of(Math.max(1, Integer.parseInt(whole.group(1))));
        }
        Matcher end = VERSION_AT_END.matcher(words.getLast());
        if (end.matches()) {
            words.set(words.size() - 1, end.group(1));
            return OptionalInt.of(Math.max(1, Integer.parseInt(end.group(2))));
        }
        return OptionalInt.empty();
    }

    /** The last word says what the data is, so it never is an access word. */
    private static Optional<Access> access(List<String> words, Naming naming) {
        for (int i = 0; i < words.size() - 1; i++) {
            Optional<Access> access = access(words.get(i), naming);
            if (access.isPresent()) {
                words.remove(i);
                return access;
            }
        }
        return Optional.empty();
    }

    private static Optional<Access> access(String word, Naming naming) {
        for (Access access : Access.values()) {
            if (naming.word(access).equals(word)) {
                return Optional.of(access);
            }
        }
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("^_+", "");
        return Optional.ofNullable(ACCESS.get(plain));
    }

    static boolean isEnvironment(String word) {
        return ENVIRONMENTS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns what kind of stream the words of a data type tell of. */
    static StreamKind kindOf(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (BROKEN.matcher(plain).matches()) {
            return StreamKind.DEAD_LETTER;
        }
        if (AGAIN.matcher(plain).matches()) {
            return StreamKind.INTERNAL;
        }
        return isPast(plain.replace('-', ' ')) ? StreamKind.DOMAIN_EVENT : StreamKind.ENTITY_CDC;
    }

    private static boolean isPast(String words) {
        return PAST.matcher(words).matches() || PastTense.order(words).isPresent();
    }
}
