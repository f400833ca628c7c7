package org.stormspec.model.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stormspec.model.check.Rules;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.rule.Threshold;
import org.stormspec.model.rule.Vocabulary;
import org.stormspec.model.store.ModelView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an organisation wants of the rules, and what people have waived. */
final class RulesCodec {

    private static final Words<RecordType> TYPES = Words.of(RecordType.class);
    private static final String OFF = "off";
    private static final Map<String, About> RULES =
            Rules.described().stream().collect(Collectors.toMap(About::id, about -> about));

    private RulesCodec() {}

    static ObjectNode encode(ModelView model) {
        return model.find(RuleSettings.KEY)
                .map(RuleSettings.class::cast)
                .map(RulesCodec::encode)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static ObjectNode encode(RuleSettings settings) {
        Out words = new Out();
        settings.words().forEach(words::words);
        Out thresholds = new Out();
        settings.thresholds()
                .forEach((word, number) -> thresholds.node().put(word, number.intValue()));
        return new Out()
                .text("profile", settings.profile())
                .texts("levels", settings.levels())
                .block("words", words.node())
                .block("thresholds", thresholds.node())
                .node();
    }

    static RuleSettings decode(Block root) {
        return new RuleSettings(
                profile(root), levels(root.block("levels")), words(root), thresholds(root));
    }

    private static String profile(Block root) {
        String word = root.text("profile", "");
        if (!word.isEmpty() && Profile.of(word).isEmpty()) {
            root.refuse("profile", "one of " + Profile.words());
            return "";
        }
        return word;
    }

    private static SortedMap<String, String> levels(Block block) {
        SortedMap<String, String> levels = new TreeMap<>();
        for (String rule : block.keys()) {
            String level = block.text(rule, "");
            if (!RULES.containsKey(rule)) {
                refuseKey(block, rule, "the id of a rule; 'stormspec rules' lists them");
            } else if (Level.of(level).isEmpty() && !level.equals(OFF)) {
                block.refuse(rule, "one of error, warning, hint, off");
            } else {
                levels.put(rule, level);
            }
        }
        return levels;
    }

    private static SortedMap<String, List<String>> words(Block root) {
        Block block = root.block("words");
        SortedMap<String, List<String>> words = new TreeMap<>();
        known(block, isOneOf(List.of(Vocabulary.values()), Vocabulary::word), Vocabulary.all())
                .forEach(vocabulary -> words.put(vocabulary, block.words(vocabulary)));
        words.values().removeIf(List::isEmpty);
        return words;
    }

    private static SortedMap<String, Integer> thresholds(Block root) {
        Block block = root.block("thresholds");
        SortedMap<String, Integer> thresholds = new TreeMap<>();
        known(block, isOneOf(List.of(Threshold.values()), Threshold::word), Threshold.all())
                .forEach(threshold ->
                        block.number(threshold)
                                .ifPresent(number -> thresholds.put(threshold, number)));
        return thresholds;
    }

    private static <E> Predicate<String> isOneOf(List<E> known, Function<E, String> word) {
        Set<String> words = known.stream().map(word).collect(Collectors.toSet());
        return words::contains;
    }

    private static List<String> known(Block block, Predicate<String> isKnown, String choices) {
        block.keys().stream()
                .filter(isKnown.negate())
                .forEach(key -> refuseKey(block, key, "one of " + choices));
        return block.keys().stream().filter(isKnown).toList();
    }

    private static void refuseKey(Block block, String key, String expected) {
        block.reportAt(key, "the key '" + key + "'", expected);
    }

    /** Waivers by rule, then by what they are about: {@code element payment}. */
    static ObjectNode encodeWaivers(ModelView model) {
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        model.stream(RecordType.WAIVER, Waiver.class)
                .forEach(waiver -> {
                    ObjectNode places =
                            rules.get(waiver.rule()) instanceof ObjectNode begun
                                    ? begun
                                    : rules.putObject(waiver.rule());
                    places.set(
                            TYPES.word(waiver.place().type()) + " " + waiver.place().id(),
                            new Out()
                                    .text("reason", waiver.reason())
                                    .text("by", waiver.by())
                                    .always("until", waiver.until().toString())
                                    .node());
                });
        return rules;
    }

    static void decodeWaivers(Block root, Consumer<Waiver> sink) {
        root.allBlocks()
                .forEach((rule, places) -> {
                    if (!RULES.containsKey(rule)) {
                        refuseKey(root, rule, "the id of a rule; 'stormspec rules' lists them");
                    } else {
                        places.allBlocks()
                                .forEach((place, block) ->
                                        waiver(rule, place, places, block).ifPresent(sink));
                    }
                });
    }

    private static Optional<Waiver> waiver(String rule, String place, Block places, Block block) {
        Optional<RecordKey> key = keyOf(place);
        if (key.isEmpty()) {
            refuseKey(places, place, "what it is about, such as 'element order'");
        }
        boolean reasoned = isGiven(block, "reason");
        boolean signed = isGiven(block, "by");
        Optional<LocalDate> until = until(block);
        return reasoned && signed && key.isPresent()
                ? until.map(day ->
                        new Waiver(
                                rule,
                                key.get(),
                                block.text("reason", ""),
                                block.text("by", ""),
                                day))
                : Optional.empty();
    }

    private static Optional<RecordKey> keyOf(String place) {
        int space = place.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : TYPES.constant(place.substring(0, space))
                        .map(type -> new RecordKey(type, place.substring(space + 1)));
    }

    private static boolean isGiven(Block block, String key) {
        boolean given = block.text(key).filter(text -> !text.isBlank()).isPresent();
        if (!given) {
            block.report(
                    "a waiver without '" + key + "'",
                    "reason, by and until",
                    "say it, or remove the waiver");
        }
        return given;
    }

    private static Optional<LocalDate> until(Block block) {
        String text = block.text("until", "");
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            block.refuse("until", "the last day it holds, such as 2027-03-31");
            return Optional.empty();
        }
    }
}
