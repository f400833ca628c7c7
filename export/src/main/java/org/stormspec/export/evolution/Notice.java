package org.stormspec.export.evolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.judge.Break;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.export.text.MarkdownText;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.Ending;

/// What one team has to know about topics that it reads: which go away or change, what to do, and
/// by when (requirement R-114).
///
/// @param team id of the team, or of a context that nobody owns
/// @param contact an address to write to, may be empty
/// @param topics full names of the topics that it is about
/// @param markdown the text, to be sent as it is
public record Notice(String team, String contact, List<String> topics, String markdown) {

    /// Copies the topics.
    public Notice {
        topics = List.copyOf(topics);
    }

    /// Writes one notice for each team that is affected, by team.
    ///
    /// @param changes what changed since the last export, if somebody compared
    /// @param today the day on which they are written
    public static List<Notice> all(
            ModelView model, Optional<ChangeReport> changes, LocalDate today) {
        return new Writer(model, today).all(changes);
    }

    private static final class Writer {

        private final ModelView model;
        private final LocalDate today;
        private final SortedMap<String, List<Part>> parts = new TreeMap<>();

        /// What a notice says about one topic.
        private record Part(String topic, String context, String text) {}

        Writer(ModelView model, LocalDate today) {
            this.model = model;
            this.today = today;
        }

        List<Notice> all(Optional<ChangeReport> changes) {
            for (Ending ending : Ending.all(model, today)) {
                ending.readers().forEach(reader -> add(ending, reader));
            }
            changes.map(ChangeReport::topics).stream()
                    .flatMap(List::stream)
                    .filter(TopicChange::isBreaking)
                    .forEach(this::add);
            return parts.entrySet().stream()
                    .map(entry -> notice(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private void add(Ending ending, Ending.Reader reader) {
            String team = reader.team().map(Team::id).orElse(reader.context().path());
            add(team, ending.topic().name(), reader.context().path(), text(ending, reader));
        }

        private void add(TopicChange change) {
            for (String id : change.readers()) {
                Optional<Context> context = model.context(id);
                String path = context.map(Context::path).orElse(id);
                String team = context.flatMap(Context::owner).orElse(path);
                add(team, change.topic(), path, text(change));
            }
        }

        private void add(String team, String topic, String context, String text) {
            parts.computeIfAbsent(team, any -> new ArrayList<>())
                    .add(new Part(topic, context, text));
        }

        private Notice notice(String team, List<Part> told) {
            String contact =
                    model.find(new RecordKey(RecordType.TEAM, team))
                            .map(Team.class::cast)
                            .map(Team::contact)
                            .orElse("");
            List<String> topics = told.stream().map(Part::topic).distinct().toList();
            String contexts =
                    told.stream().map(Part::context).distinct().collect(Collectors.joining(", "));
            StringBuilder text = new StringBuilder();
            text.append("# Topics that %s reads are changing\n\n".formatted(MarkdownText.of(team)));
            text.append(
                    "To: %s  \n"
                            .formatted(
                                    MarkdownText.of(
                                            contact.isBlank() ? team : team + ", " + contact)));
            text.append("About: %s  \n".formatted(MarkdownText.of(contexts)));
            text.append("Written on: %s\n".formatted(today));
            told.forEach(part -> text.append('\n').append(part.text()));
            return new Notice(team, contact, topics, text.toString());
        }

        private String text(Ending ending, Ending.Reader reader) {
            StringBuilder text = new StringBuilder();
            text.append("## %s goes away\n\n".formatted(MarkdownText.of(ending.topic().name())));
            text.append("- **By when:** %s\n".formatted(when(ending)));
            text.append("- **Affected:** %s\n".formatted(MarkdownText.of(affected(reader))));
            text.append(
                    "- **Read instead:** %s\n"
                            .formatted(
                                    ending.successor()
                                            .map(next -> MarkdownText.code(next.name()))
                                            .orElse("not said yet; ask the owner")));
            text.append(
                    "- **Ask:** %s\n".formatted(MarkdownText.of(owner(ending.topic().owner()))));
            text.append("\nWhat to do:\n\n");
            int step = 1;
            for (String line : steps(ending, reader)) {
                text.append("%d. %s\n".formatted(step++, line));
            }
            ending.successor().ifPresent(next -> text.append(fields(ending.topic(), next)));
            return text.toString();
        }

        private static String when(Ending ending) {
            return ending.deprecation()
                    .sunset()
                    .map(day -> "%s, %s".formatted(day, ending.countdown()))
                    .orElse("no day is said yet; ask the owner");
        }

        private static String affected(Ending.Reader reader) {
            return reader.reactions().isEmpty()
                    ? reader.context().path()
                    : "%s: %s"
                            .formatted(
                                    reader.context().path(),
                                    reader.reactions().stream()
                                            .map(PrintableText::line)
                                            .collect(Collectors.joining("; ")));
        }

        private String owner(Context context) {
            return context.owner()
                    .map(id ->
                            model.find(new RecordKey(RecordType.TEAM, id))
                                    .map(Team.class::cast)
                                    .map(team -> "%s, %s".formatted(team.id(), team.contact()))
                                    .orElse(id))
                    .orElse(context.path());
        }

        private List<String> steps(Ending ending, Ending.Reader reader) {
            List<String> steps = new ArrayList<>();
            String migration = ending.deprecation().migration();
            if (!migration.isBlank()) {
                steps.add(MarkdownText.of(migration));
            }
            ending.successor()
                    .filter(next -> !reader.mayRead())
                    .ifPresent(next ->
                            steps.add(
                                    "Ask %s for a grant: %s is %s."
                                            .formatted(
                                                    MarkdownText.of(
                                                            next.owner()
                                                                    .owner()
                                                                    .orElse("its owner")),
                                                    MarkdownText.code(next.name()),
                                                    next.access().word())));
            ending.successor()
                    .map(next ->
                            reader.moving()
                                    ? "You read %s already: finish the move."
                                            .formatted(MarkdownText.code(next.name()))
                                    : "Read %s, from the beginning if you keep what you read."
                                            .formatted(MarkdownText.code(next.name())))
                    .ifPresent(steps::add);
            steps.add("Stop reading %s.".formatted(MarkdownText.code(ending.topic().name())));
            return steps;
        }

        private static String fields(TopicContract old, TopicContract next) {
            List<FieldChange> changes = FieldChanges.between(shape(old), shape(next));
            if (changes.isEmpty()) {
                return "";
            }
            StringBuilder text = new StringBuilder("\n| Field | was | is |\n|---|---|---|\n");
            for (FieldChange change : changes) {
                text.append(
                        "| %s | %s | %s |\n"
                                .formatted(
                                        MarkdownText.code(change.path()),
                                        MarkdownText.of(
                                                change.before().isEmpty() ? "–" : change.before()),
                                        MarkdownText.of(
                                                change.after().isEmpty()
                                                        ? "gone"
                                                        : change.after())));
            }
            return text.toString();
        }

        private static RecordShape shape(TopicContract topic) {
            return RecordShape.of("", "", topic.topic().payload().fields(), topic.owner().types());
        }

        private String text(TopicChange change) {
            StringBuilder text = new StringBuilder();
            boolean gone = change.sort() == Sort.REMOVED;
            text.append(
                    "## %s %s\n\n"
                            .formatted(
                                    MarkdownText.of(change.topic()),
                                    gone ? "is gone" : "changes for its readers"));
            text.append("- **By when:** with the next release of the contracts\n");
            text.append(
                    "- **Affected:** %s\n"
                            .formatted(MarkdownText.of(String.join(", ", change.readers()))));
            model.context(change.context())
                    .ifPresent(owner ->
                            text.append(
                                    "- **Ask:** %s\n".formatted(MarkdownText.of(owner(owner)))));
            List<String> reasons =
                    Stream.of(
                                    change.verdict().stream()
                                            .map(Verdict::breaks)
                                            .flatMap(List::stream)
                                            .map(Break::reason),
                                    change.breakingFacts().stream().map(FactChange::words),
                                    change.contracts().stream())
                            .flatMap(words -> words)
                            .toList();
            if (!reasons.isEmpty()) {
                text.append("\nWhat breaks:\n\n");
                reasons.forEach(reason -> text.append("- %s\n".formatted(MarkdownText.of(reason))));
            }
            return text.toString();
        }
    }
}
