package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** The data types that are in use, by domain: what belongs together should be named alike. */
final class Types {

    /** How the words of a data type are joined. */
    enum Style {
        KEBAB("-"),
        SNAKE("_"),
        CAMEL("");

        private final String joint;

        Style(String joint) {
            this.joint = joint;
        }

        /** Returns the styles in a data type: none when it is one word, several when mixed. */
        static Set<Style> in(String type) {
            return Arrays.stream(values())
                    .filter(style -> style.isIn(type))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Style.class)));
        }

        private boolean isIn(String type) {
            return this == CAMEL
                    ? type.matches(".*[a-z0-9][A-Z].*")
                    : type.substring(Math.min(1, type.length())).contains(joint);
        }

        /** Returns words in this style. */
        String spell(List<String> words) {
            return this == CAMEL ? camel(words) : String.join(joint, words);
        }

        private static String camel(List<String> words) {
            return words.getFirst()
                    + words.stream()
                            .skip(1)
                            .map(word ->
                                    word.substring(0, 1).toUpperCase(Locale.ROOT)
                                            + word.substring(1))
                            .collect(Collectors.joining());
        }
    }

    private record Styles(String domain) implements Memo.Key<Set<Style>> {}

    private record Noun(String domain, String noun) implements Memo.Key<Boolean> {}

    private record Nouns(String domain) implements Memo.Key<Set<String>> {}

    private record Versions(String context, String type) implements Memo.Key<Set<Integer>> {}

    private enum Whole implements Memo.Key<Map<String, List<String>>> {
        TYPES,
        VERSIONS
    }

    private static final Pattern VERSION = Pattern.compile("(?i)[._-]v?[0-9]+$");

    private Types() {}

    /** Returns the data type as it stands in the name of a topic, an imported one included. */
    static String of(TopicContract topic) {
        return topic.topic()
                .explicitName()
                .map(name -> VERSION.matcher(name).replaceFirst(""))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElseGet(topic::type);
    }

    /** Returns what a topic should be named like: its domain, or its context without one. */
    static String domainOf(TopicContract topic) {
        return topic.owner().domain().isEmpty() ? topic.owner().path() : topic.owner().domain();
    }

    /** Returns the styles of the data types of a domain. */
    static Set<Style> stylesIn(Scope scope, String domain) {
        return scope.remembered(
                new Styles(domain),
                () ->
                        types(scope).getOrDefault(domain, List.of()).stream()
                                .flatMap(type -> Style.in(type).stream())
                                .collect(
                                        Collectors.toCollection(
                                                () -> EnumSet.noneOf(Style.class))));
    }

    /** Returns whether some data type of a domain ends in this noun. */
    static boolean hasNoun(Scope scope, String domain, String noun) {
        return scope.remembered(
                new Noun(domain, noun), () -> nounsIn(scope, domain).contains(noun));
    }

    /** Taken apart once for a domain, as every topic of it asks for another noun. */
    private static Set<String> nounsIn(Scope scope, String domain) {
        return scope.remembered(
                new Nouns(domain),
                () ->
                        types(scope).getOrDefault(domain, List.of()).stream()
                                .map(Wording::words)
                                .filter(words -> !words.isEmpty())
                                .map(List::getLast)
                                .collect(Collectors.toSet()));
    }

    private static Map<String, List<String>> types(Scope scope) {
        return scope.remembered(
                Whole.TYPES,
                () ->
                        scope.namedTopics()
                                .collect(
                                        Collectors.groupingBy(
                                                Types::domainOf,
                                                Collectors.mapping(
                                                        Types::of, Collectors.toList()))));
    }

    /** Returns the versions that there are of a topic: of the same context, type and level. */
    static Set<Integer> versionsOf(Scope scope, TopicContract topic) {
        String line = line(topic);
        return scope.remembered(
                new Versions(topic.owner().id(), line),
                () ->
                        versions(scope).getOrDefault(line, List.of()).stream()
                                .map(Integer::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, List<String>> versions(Scope scope) {
        return scope.remembered(
                Whole.VERSIONS,
                () ->
                        scope.namedTopics()
                                .collect(
                                        Collectors.groupingBy(
                                                Types::line,
                                                Collectors.mapping(
                                                        topic ->
                                                                String.valueOf(
                                                                        topic.topic().version()),
                                                        Collectors.toList()))));
    }

    private static String line(TopicContract topic) {
        return topic.owner().id() + " " + topic.access() + " " + topic.type();
    }
}
