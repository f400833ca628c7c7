package org.stormspec.model.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses whether words tell of something that has happened. Knows English and a little German; a
 * wall in another language is left alone, since a wrong nudge is worse than none.
 */
public final class PastTense {

    private static final Set<String> AUXILIARIES =
            Set.of("was", "were", "has", "have", "had", "been", "wurde", "wurden", "ist", "hat");

    /** Irregular past forms and participles that events are named with. */
    private static final Set<String> IRREGULAR =
            Set.of(
                    "sent",
                    "paid",
                    "sold",
                    "bought",
                    "made",
                    "done",
                    "given",
                    "taken",
                    "gone",
                    "known",
                    "shown",
                    "left",
                    "lost",
                    "found",
                    "met",
                    "set",
                    "put",
                    "cut",
                    "hit",
                    "let",
                    "read",
                    "held",
                    "kept",
                    "built",
                    "told",
                    "brought",
                    "caught",
                    "begun",
                    "broken",
                    "chosen",
                    "written",
                    "won",
                    "run",
                    "sung",
                    "spent",
                    "lent",
                    "led",
                    "fallen",
                    "risen",
                    "grown",
                    "drawn",
                    "withdrawn",
                    "overdrawn",
                    "hidden",
                    "stolen",
                    "torn",
                    "worn",
                    "frozen",
                    "forgotten",
                    "forgiven",
                    "driven",
                    "ridden",
                    "eaten",
                    "beaten",
                    "seen",
                    "come",
                    "become",
                    "sought",
                    "taught",
                    "thought",
                    "fed",
                    "fled",
                    "bound",
                    "understood",
                    "stood",
                    "split",
                    "shut",
                    "shot",
                    "reset",
                    "resent",
                    "quit",
                    "cast",
                    "cost",
                    "spread",
                    "upset",
                    "shed",
                    "dealt",
                    "felt",
                    "meant",
                    "slept",
                    "swept",
                    "wept",
                    "crept",
                    "struck",
                    "stuck",
                    "went",
                    "began",
                    "came",
                    "became",
                    "gave",
                    "took",
                    "chose",
                    "broke",
                    "wrote",
                    "fell",
                    "rose",
                    "grew",
                    "drew",
                    "withdrew",
                    "spoke",
                    "spoken",
                    "woke",
                    "woken",
                    "thrown",
                    "flown",
                    "blown",
                    "sworn",
                    "born",
                    "undone",
                    "redone",
                    "overpaid",
                    "prepaid",
                    "repaid",
                    "unpaid",
                    "resold",
                    "rebuilt",
                    "offline",
                    "online",
                    "over",
                    "down",
                    "up");

    private static final Pattern REGULAR = Pattern.compile("\\p{L}{2,}ed");
    private static final Pattern GERMAN =
            Pattern.compile("(\\p{L}*ge\\p{L}{2,}(t|en)|\\p{L}{3,}iert)");

    /** Verbs that start an order on a wall, with their past form. */
    private static final Map<String, String> ORDERS =
            Map.ofEntries(
                    Map.entry("place", "placed"),
                    Map.entry("create", "created"),
                    Map.entry("open", "opened"),
                    Map.entry("close", "closed"),
                    Map.entry("cancel", "cancelled"),
                    Map.entry("confirm", "confirmed"),
                    Map.entry("accept", "accepted"),
                    Map.entry("reject", "rejected"),
                    Map.entry("approve", "approved"),
                    Map.entry("register", "registered"),
                    Map.entry("update", "updated"),
                    Map.entry("change", "changed"),
                    Map.entry("add", "added"),
                    Map.entry("remove", "removed"),
                    Map.entry("delete", "deleted"),
                    Map.entry("start", "started"),
                    Map.entry("stop", "stopped"),
                    Map.entry("launch", "launched"),
                    Map.entry("publish", "published"),
                    Map.entry("ship", "shipped"),
                    Map.entry("deliver", "delivered"),
                    Map.entry("send", "sent"),
                    Map.entry("receive", "received"),
                    Map.entry("pay", "paid"),
                    Map.entry("bill", "billed"),
                    Map.entry("charge", "charged"),
                    Map.entry("refund", "refunded"),
                    Map.entry("return", "returned"),
                    Map.entry("book", "booked"),
                    Map.entry("assign", "assigned"),
                    Map.entry("schedule", "scheduled"),
                    Map.entry("submit", "submitted"),
                    Map.entry("sign", "signed"),
                    Map.entry("check", "checked"),
                    Map.entry("verify", "verified"),
                    Map.entry("request", "requested"),
                    Map.entry("pick", "picked"),
                    Map.entry("pack", "packed"),
                    Map.entry("order", "ordered"),
                    Map.entry("make", "made"),
                    Map.entry("take", "taken"),
                    Map.entry("give", "given"),
                    Map.entry("sell", "sold"),
                    Map.entry("buy", "bought"),
                    Map.entry("notify", "notified"),
                    Map.entry("invite", "invited"),
                    Map.entry("print", "printed"));

    /** Irregular participles that are hardly ever nouns. */
    private static final Set<String> IRREGULAR_PARTICIPLES =
            Set.of(
                    "sent",
                    "paid",
                    "sold",
                    "bought",
                    "made",
                    "given",
                    "taken",
                    "lost",
                    "held",
                    "kept",
                    "built",
                    "told",
                    "brought",
                    "begun",
                    "broken",
                    "chosen",
                    "written",
                    "won",
                    "spent",
                    "drawn",
                    "withdrawn",
                    "hidden",
                    "stolen",
                    "frozen",
                    "driven",
                    "thrown",
                    "undone",
                    "repaid");

    /** Words that end like a participle and are none. */
    private static final Set<String> NO_PARTICIPLES =
            Set.of("breed", "speed", "embed", "hundred", "indeed", "exceed", "proceed", "succeed");

    private static final Map<String, String> PAST_OF = ongoing();

    /** Participles of what is going on; those that are nouns as often as not are left alone. */
    private static final Set<String> ONGOING = verbsUnderWay();

    private static Set<String> verbsUnderWay() {
        Set<String> words = new HashSet<>(PAST_OF.keySet());
        words.removeAll(Set.of("opening", "billing", "booking", "signing", "meeting", "ordering"));
        return Set.copyOf(words);
    }

    private PastTense() {}

    private static List<String> words(String name) {
        return Phrase.of(name).words().stream()
                .map(word -> word.replaceAll("[^\\p{L}]+", "").toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Returns whether a name surely is no fact: it begins like an order and nothing in it is past.
     */
    public static boolean isOrder(String name) {
        List<String> words = words(name);
        return words.size() >= 2
                && ORDERS.containsKey(words.getFirst())
                && words.stream().noneMatch(PastTense::isPast);
    }

    private static boolean isPast(String word) {
        return AUXILIARIES.contains(word)
                || IRREGULAR.contains(word)
                || REGULAR.matcher(word).matches()
                || GERMAN.matcher(word).matches();
    }

    /** Returns an order as the fact it leads to: {@code Place order} as {@code Order placed}. */
    public static Optional<String> fact(String order) {
        Phrase phrase = Phrase.of(order);
        List<String> words = phrase.words();
        return words.size() < 2
                ? Optional.empty()
                : Optional.ofNullable(ORDERS.get(words.getFirst().toLowerCase(Locale.ROOT)))
                        .map(past -> {
                            List<String> fact = new ArrayList<>(words.subList(1, words.size()));
                            fact.set(0, capital(words.getFirst(), fact.getFirst()));
                            fact.add(past);
                            return phrase.join(fact);
                        });
    }

    private static String capital(String like, String word) {
        return Character.isUpperCase(like.charAt(0)) ? Phrase.capital(word) : word;
    }

    /** Returns a fact as the order that led to it: {@code Order placed} as {@code Place order}. */
    public static Optional<String> order(String fact) {
        return state(fact)
                .flatMap(state ->
                        ORDERS.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(state.verb()))
                                .map(Map.Entry::getKey)
                                .min(Comparator.naturalOrder())
                                .map(verb -> {
                                    Phrase phrase = Phrase.of(fact);
                                    List<String> order = new ArrayList<>();
                                    order.add(capital(fact, verb));
                                    order.addAll(inside(phrase, state.entity().words()));
                                    return phrase.join(order);
                                }));
    }

    /** A word that began a sentence and does no more loses its capital, unless it is a name. */
    private static List<String> inside(Phrase sentence, List<String> words) {
        String first = words.getFirst();
        if (Character.isUpperCase(sentence.words().getLast().charAt(0))
                || !first.matches("\\p{Lu}\\p{Ll}*")) {
            return words;
        }
        List<String> inside = new ArrayList<>(words);
        inside.set(0, first.toLowerCase(Locale.ROOT));
        return inside;
    }

    /**
     * A name of an entity and of a state it has got into.
     *
     * @param entity {@code Order}
     * @param verb in lower case, {@code placed}
     */
    public record State(Phrase entity, String verb) {}

    /**
     * Returns what a name of the form {@code OrderPlaced} is made of; empty for all others. Only
     * words that are hardly anything but participles count, so that {@code data-set} and {@code
     * sign-up} stay nouns.
     */
    public static Optional<State> state(String name) {
        Phrase phrase = Phrase.of(name);
        List<String> words = phrase.words();
        if (words.size() < 2) {
            return Optional.empty();
        }
        String verb = words.getLast().toLowerCase(Locale.ROOT);
        List<String> entity = new ArrayList<>(words.subList(0, words.size() - 1));
        while (!entity.isEmpty()
                && AUXILIARIES.contains(entity.getLast().toLowerCase(Locale.ROOT))) {
            entity.removeLast();
        }
        return isParticiple(verb) && !entity.isEmpty()
                ? Optional.of(new State(phrase.of(entity), verb))
                : Optional.empty();
    }

    private static boolean isParticiple(String word) {
        return IRREGULAR_PARTICIPLES.contains(word)
                || (word.length() >= 5 && word.endsWith("ed") && !NO_PARTICIPLES.contains(word));
    }

    /** Returns whether the last word of a name says that something is still going on or to come. */
    public static boolean isUnderWay(String name) {
        List<String> words = words(name);
        return words.size() >= 2
                && (words.contains("will")
                        || (words.getLast().endsWith("ing") && ONGOING.contains(words.getLast())));
    }

    /** Returns a name that tells of something under way as the fact it becomes. */
    public static Optional<String> finished(String name) {
        Phrase phrase = Phrase.of(name);
        List<String> words = new ArrayList<>(phrase.words());
        return Optional.ofNullable(PAST_OF.get(words.removeLast().toLowerCase(Locale.ROOT)))
                .map(past -> {
                    words.add(past);
                    return phrase.join(words);
                });
    }

    private static Map<String, String> ongoing() {
        Map<String, String> past = new HashMap<>();
        ORDERS.forEach((verb, done) -> {
            past.put(verb + "ing", done);
            if (verb.endsWith("e")) {
                past.put(verb.substring(0, verb.length() - 1) + "ing", done);
            }
            past.put(verb + verb.charAt(verb.length() - 1) + "ing", done);
        });
        return past;
    }
}
