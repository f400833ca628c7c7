package org.stormspec.model.rule.storm;

import java.util.Arrays;
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
final class PastTense {

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

    private PastTense() {}

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * Returns whether a name surely is no fact: it begins like an order and nothing in it is past.
     */
    static boolean isOrder(String name) {
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
    static Optional<String> fact(String order) {
        String[] parts = order.strip().split("\\s+", 2);
        return parts.length < 2
                ? Optional.empty()
                : Optional.ofNullable(ORDERS.get(parts[0].toLowerCase(Locale.ROOT)))
                        .map(past ->
                                parts[1].substring(0, 1).toUpperCase(Locale.ROOT)
                                        + parts[1].substring(1)
                                        + " "
                                        + past);
    }
}
