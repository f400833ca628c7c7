package org.stormspec.model.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule is about, as window and command line both tell it.
 *
 * @param rule the rule
 * @param parts the rest, one thing after the other
 */
public record Explanation(About rule, List<Part> parts) {

    /**
     * One thing to say.
     *
     * @param label what it is: {@code example}
     * @param text the words
     */
    public record Part(String label, String text) {}

    /** Copies the parts. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Explains a rule. */
    public static Explanation of(About about) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("level", levels(about)));
        parts.add(new Part("example", about.example()));
        parts.add(new Part("fixes", about.fix()));
        parts.add(new Part("waiver", waiver(about)));
        parts.add(new Part("source", Sources.of(about.id())));
        return new Explanation(about, parts);
    }

    /** The usual level, and that of each profile that sees it otherwise. */
    private static String levels(About about) {
        Level usual = about.level();
        StringBuilder levels = new StringBuilder(usual.word());
        for (Profile profile : Profile.values()) {
            Level level = profile.level(about.id(), usual);
            if (level != usual) {
                levels.append(", %s in profile %s".formatted(level.word(), profile.word()));
            }
        }
        return levels.toString();
    }

    private static String waiver(About about) {
        return about.waivable()
                ? "waivers.yaml, with reason, by and until"
                : "none; what it finds cannot work";
    }

    /** Returns all of it as lines. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("%s  %s%n%n%s%n%n".formatted(rule.id(), rule.title(), rule.idea()));
        parts.forEach(part -> text.append("%-8s %s%n".formatted(part.label(), part.text())));
        return text.toString();
    }
}
