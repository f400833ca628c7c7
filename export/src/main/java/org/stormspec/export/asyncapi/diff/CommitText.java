package org.stormspec.export.asyncapi.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.diff.SpecFacts.TopicFacts;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.file.FileTree;
import org.stormspec.export.text.PrintableText;

/// Writes the message of an export's commit: what a reader of the business would want to know, such
/// as `finance.campaign: add public topic sale`.
public final class CommitText {

    /// Titles longer than this are cut by most tools that show them.
    private static final int TITLE = 72;

    private final FileTree after;
    private final DocumentFiles before;
    private final Set<String> lines = new LinkedHashSet<>();
    private final SortedSet<String> contexts = new TreeSet<>();
    private boolean everythingNew = true;

    private CommitText(FileTree after, DocumentFiles before) {
        this.after = after;
        this.before = before;
    }

    /// The message for an export over the files of the last commit. Both dialects of a context say
    /// the same once.
    public static String of(FileTree after, DocumentFiles before) {
        CommitText text = new CommitText(after, before);
        text.after.files().forEach(text::document);
        return text.message();
    }

    private void document(String path, String text) {
        if (path.endsWith(".yaml")) {
            SpecFacts.of(path, text).ifPresent(now -> compare(path, now));
        }
    }

    private void compare(String path, SpecFacts now) {
        Optional<SpecFacts> then = before.read(path).flatMap(text -> SpecFacts.of(path, text));
        SpecFacts old =
                then.orElseGet(() ->
                        new SpecFacts(
                                now.context(),
                                now.version(),
                                now.tenant(),
                                new TreeMap<>(),
                                new TreeSet<>(),
                                new TreeMap<>(),
                                0));
        everythingNew &= then.isEmpty();
        List<String> found = new ArrayList<>();
        topics(found, path, old.topics(), now.topics());
        minus(now.reads(), old.reads()).forEach(name -> found.add("read " + name));
        minus(old.reads(), now.reads()).forEach(name -> found.add("stop reading " + name));
        if (!found.isEmpty() || !text(path).equals(before.read(path).orElse(""))) {
            contexts.add(PrintableText.line(now.context()));
        }
        found.forEach(line -> lines.add(PrintableText.line(now.context() + ": " + line)));
    }

    private String text(String path) {
        return after.files().getOrDefault(path, "");
    }

    private void topics(
            List<String> found,
            String path,
            SortedMap<String, TopicFacts> old,
            SortedMap<String, TopicFacts> now) {
        now.forEach((name, topic) -> {
            TopicFacts then = old.get(name);
            if (then == null) {
                found.add("add " + topic.access() + " topic " + topic.label());
                readers(topic).forEach(reader -> found.add(mayRead(reader, topic)));
            } else {
                topic(found, path, then, topic);
            }
        });
        old.forEach((name, topic) -> {
            if (!now.containsKey(name)) {
                found.add("remove " + topic.access() + " topic " + topic.label());
            }
        });
    }

    private void topic(List<String> found, String path, TopicFacts old, TopicFacts now) {
        String label = now.label();
        minus(readers(now), readers(old)).forEach(reader -> found.add(mayRead(reader, now)));
        minus(readers(old), readers(now))
                .forEach(reader -> found.add(reader + " may no longer read " + label));
        for (TopicFact fact : TopicFact.values()) {
            fact(found, fact, old, now);
        }
        if (!now.schema().equals(old.schema()) || !sameSchema(path, now.schema())) {
            found.add("change the fields of " + label);
        }
    }

    private static String mayRead(String reader, TopicFacts topic) {
        return reader + " may read " + topic.label();
    }

    private static SortedSet<String> readers(TopicFacts topic) {
        return new TreeSet<>(topic.all(TopicFact.GRANTS).keySet());
    }

    private static void fact(List<String> found, TopicFact fact, TopicFacts old, TopicFacts now) {
        if (fact == TopicFact.DEPRECATION) {
            boolean isNow = !now.all(fact).isEmpty();
            if (isNow == old.all(fact).isEmpty()) {
                found.add((isNow ? "deprecate " : "keep ") + now.label());
            }
        } else if (fact != TopicFact.GRANTS && fact != TopicFact.SCHEMA) {
            values(found, old.all(fact), now.all(fact), now.label());
        }
    }

    private static void values(
            List<String> found,
            SortedMap<String, String> old,
            SortedMap<String, String> now,
            String label) {
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String then = old.getOrDefault(name, "default");
            String next = now.getOrDefault(name, "default");
            if (!then.equals(next)) {
                found.add(label + ": " + name + " from " + then + " to " + next);
            }
        }
    }

    private boolean sameSchema(String path, String reference) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String file = folder + reference.replaceFirst("^\\./", "");
        return text(file).equals(before.read(file).orElse(""));
    }

    private static SortedSet<String> minus(SortedSet<String> all, SortedSet<String> without) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private String message() {
        if (lines.size() == 1 && lines.iterator().next().length() <= TITLE) {
            return lines.iterator().next() + "\n";
        }
        StringBuilder message = new StringBuilder(title()).append('\n');
        if (!lines.isEmpty()) {
            message.append('\n');
            lines.forEach(line -> message.append("- ").append(line).append('\n'));
        }
        return message.toString();
    }

    private String title() {
        if (everythingNew && !contexts.isEmpty()) {
            return "add the contracts of " + names();
        }
        String title =
                lines.isEmpty()
                        ? "update the documents of " + names()
                        : names() + ": " + lines.size() + " changes";
        return title;
    }

    private String names() {
        String all = String.join(", ", contexts);
        return contexts.isEmpty()
                ? "the model"
                : all.length() <= TITLE / 2 ? all : contexts.size() + " contexts";
    }
}
