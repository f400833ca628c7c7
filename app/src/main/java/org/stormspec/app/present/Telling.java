package org.stormspec.app.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;

/** Says one step of a story in words that a business person would use. */
final class Telling {

    private Telling() {}

    /** Returns why a step happens and what it leads to, told forwards. */
    static String forwards(Surroundings step) {
        List<String> sentences = new ArrayList<>();
        sentences.add(cause(step));
        sentences.addAll(effects(step.effects()));
        return String.join(" ", sentences);
    }

    /** Returns what had to be true for a step, told backwards. */
    static String backwards(Surroundings step) {
        String before = prior(step);
        return "Before %s: %s"
                .formatted(
                        quoted(step.step()),
                        before.isEmpty() ? "what had to be true?" : before + ".");
    }

    private static String cause(Surroundings step) {
        String fact = plain(step.step());
        if (step.step().kind() != Kind.EVENT) {
            return step.step().kind().label() + ": " + fact + ".";
        }
        String before = prior(step);
        return before.isEmpty() ? fact + "." : before + ": " + fact + ".";
    }

    private static String prior(Surroundings step) {
        if (step.command().isPresent()) {
            Element command = step.command().get();
            return step.deciders().isEmpty()
                    ? "On " + quoted(command)
                    : deciders(step.deciders(), command);
        }
        List<Element> makers = step.makers();
        return makers.isEmpty() ? "" : maker(makers.getFirst());
    }

    private static String deciders(List<Element> deciders, Element command) {
        Element first = deciders.getFirst();
        String order = quoted(command);
        return switch (first.kind()) {
            case POLICY -> clause(first) + " – " + order;
            case EXTERNAL_SYSTEM -> plain(first) + " asks for " + order;
            case ACTOR -> names(deciders) + verb(deciders) + order;
            default -> "After " + quoted(first) + " comes " + order;
        };
    }

    private static String verb(List<Element> deciders) {
        return deciders.size() == 1 ? " decides " : " decide ";
    }

    private static String maker(Element maker) {
        return switch (maker.kind()) {
            case EVENT, TOPIC -> "After " + quoted(maker);
            case POLICY -> clause(maker);
            case EXTERNAL_SYSTEM -> plain(maker) + " reports";
            default -> plain(maker) + " answers";
        };
    }

    /** A policy speaks for itself when it is worded as one: {@code Whenever …, …}. */
    private static String clause(Element policy) {
        String words = plain(policy);
        return words.regionMatches(true, 0, "when", 0, 4) ? words : "By the policy " + words;
    }

    private static List<String> effects(List<Element> effects) {
        List<String> sentences = new ArrayList<>();
        add(sentences, effects, "It sets off %s.", kind(Kind.POLICY));
        add(sentences, effects, "It leads to %s.", kind(Kind.EVENT));
        add(sentences, effects, "It updates %s.", kind(Kind.READ_MODEL));
        add(sentences, effects, "%s hear of it.", kind(Kind.ACTOR).or(kind(Kind.EXTERNAL_SYSTEM)));
        add(sentences, effects, "Others read it as %s.", kind(Kind.TOPIC));
        return sentences;
    }

    private static Predicate<Element> kind(Kind kind) {
        return element -> element.kind() == kind;
    }

    private static void add(
            List<String> sentences,
            List<Element> effects,
            String sentence,
            Predicate<Element> which) {
        List<Element> matching = effects.stream().filter(which).toList();
        if (!matching.isEmpty()) {
            String words = sentence.formatted(names(matching));
            sentences.add(matching.size() == 1 ? words.replace(" hear of", " hears of") : words);
        }
    }

    private static String names(List<Element> elements) {
        List<String> names = elements.stream().map(Telling::named).toList();
        return names.size() < 2
                ? names.getFirst()
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
                        + " and "
                        + names.getLast();
    }

    // People and systems have names; everything else is a phrase.
    private static String named(Element element) {
        return element.kind() == Kind.ACTOR || element.kind() == Kind.EXTERNAL_SYSTEM
                ? plain(element)
                : quoted(element);
    }

    private static String quoted(Element element) {
        return "“" + plain(element) + "”";
    }

    private static String plain(Element element) {
        return element.name().isBlank()
                ? "untitled " + element.kind().noun()
                : element.name().replaceAll("\\s+", " ").strip();
    }
}
