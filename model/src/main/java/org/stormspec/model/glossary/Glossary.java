package org.stormspec.model.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.rule.context.HomonymRule;
import org.stormspec.model.store.ModelView;

/**
 * The glossaries of all contexts side by side (requirement R-134): one word may mean something else
 * in each of them.
 *
 * @param entries the words, in alphabetical order
 */
public record Glossary(List<Entry> entries) {

    /** Copies the entries. */
    public Glossary {
        entries = List.copyOf(entries);
    }

    /**
     * A word with what it means in each context.
     *
     * @param word in lower case and in the singular
     * @param meanings what contexts say, by their paths
     * @param silent ids of the contexts that give the word a shape of its own and do not say what
     *     it means, as rule CTX-08 tells
     */
    public record Entry(String word, List<Meaning> meanings, List<String> silent) {

        /** Copies the lists. */
        public Entry {
            meanings = List.copyOf(meanings);
            silent = List.copyOf(silent);
        }

        /** Returns how many different things it means. */
        public int differentMeanings() {
            return (int) meanings.stream().map(Meaning::text).distinct().count();
        }

        /** Returns the word as most contexts write it. */
        public String title() {
            return meanings.isEmpty() ? word : meanings.getFirst().term();
        }
    }

    /**
     * What one context means by a word.
     *
     * @param context its id
     * @param path its path
     * @param term the word as the context writes it
     * @param text what it means there
     */
    public record Meaning(String context, String path, String term, String text) {}

    /**
     * Reads only what contexts say, without looking for those that are silent: in no time even in a
     * large model.
     */
    public static Glossary ofTerms(ModelView model) {
        return of(model, Map.of());
    }

    /** Reads the glossaries of a model. */
    public static Glossary of(ModelView model) {
        return of(model, silent(model));
    }

    private static Glossary of(ModelView model, Map<String, List<String>> silent) {
        Map<String, List<Meaning>> meanings = new TreeMap<>();
        model.contexts().stream()
                .sorted(Comparator.comparing(Context::path))
                .forEach(context ->
                        context.terms()
                                .forEach((term, text) ->
                                        meanings.computeIfAbsent(
                                                        Wording.noun(term), _ -> new ArrayList<>())
                                                .add(
                                                        new Meaning(
                                                                context.id(),
                                                                context.path(),
                                                                term,
                                                                text))));
        silent.keySet().forEach(word -> meanings.computeIfAbsent(word, _ -> List.of()));
        return new Glossary(
                meanings.entrySet().stream()
                        .map(entry ->
                                new Entry(
                                        entry.getKey(),
                                        entry.getValue(),
                                        silent.getOrDefault(entry.getKey(), List.of())))
                        .toList());
    }

    private static Map<String, List<String>> silent(ModelView model) {
        HomonymRule rule = new HomonymRule();
        Scope scope = Scope.of(model);
        Map<String, List<String>> silent = new TreeMap<>();
        rule.subjects(scope)
                .filter(use -> rule.check(scope, use).findAny().isPresent())
                .forEach(use ->
                        silent.computeIfAbsent(use.word(), _ -> new ArrayList<>())
                                .add(use.context()));
        return silent;
    }

    /** Returns the entry of a word, however it is written. */
    public Optional<Entry> entry(String word) {
        String noun = Wording.noun(word);
        return entries.stream().filter(entry -> entry.word().equals(noun)).findFirst();
    }
}
