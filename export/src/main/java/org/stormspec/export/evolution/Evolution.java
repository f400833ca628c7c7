package org.stormspec.export.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.diff.SpecFacts;
import org.stormspec.export.asyncapi.diff.SpecFacts.TopicFacts;
import org.stormspec.export.asyncapi.diff.TopicFact;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.judge.Judge;
import org.stormspec.export.schema.judge.SchemaText;
import org.stormspec.export.schema.judge.Unjudgeable;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.export.schema.read.SchemaFault;
import org.stormspec.export.schema.read.SchemaReader;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Field;

/// Compares an export with the documents of an earlier one.
///
/// Verdicts compare with that one state, also in transitive modes: older ones only a registry
/// knows.
public final class Evolution {

    /// A description in an Avro schema.
    private static final Pattern DOC =
            Pattern.compile("\"doc\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*+\",?");

    private static final Pattern REFERENCE =
            Pattern.compile("\\$ref\"?:\\s*[\"']?(\\./[^#\"'\\s]+)");

    private final Landscape landscape;
    private final Map<String, TopicContract> topics;
    private final DocumentFiles now;
    private final DocumentFiles before;
    private final List<TopicChange> changes = new ArrayList<>();
    private final List<String> reads = new ArrayList<>();
    private final Set<ServerChange> servers = new LinkedHashSet<>();
    private final Map<String, SortedSet<String>> readersBefore = new LinkedHashMap<>();
    private boolean textOnly;

    private Evolution(Landscape landscape, DocumentFiles now, DocumentFiles before) {
        this.landscape = landscape;
        this.now = now;
        this.before = before;
        this.topics =
                landscape.topics().values().stream()
                        .collect(
                                Collectors.toMap(
                                        TopicContract::name, topic -> topic, (one, other) -> one));
    }

    /// Compares.
    ///
    /// @param export the model as it would be exported now
    /// @param before the files of the earlier export
    /// @param older paths of documents of the earlier export that the model no longer writes
    public static ChangeReport compare(
            Landscape landscape, Export export, DocumentFiles before, Set<String> older) {
        Evolution evolution =
                new Evolution(landscape, DocumentFiles.of(export.files().files()), before);
        SortedSet<String> documents = new TreeSet<>(export.documents().values());
        documents.addAll(older);
        return evolution.compare(documents);
    }

    private ChangeReport compare(Set<String> documents) {
        documents.forEach(path ->
                facts(before, path)
                        .ifPresent(facts ->
                                facts.reads()
                                        .forEach(topic ->
                                                readersBefore
                                                        .computeIfAbsent(
                                                                topic, any -> new TreeSet<>())
                                                        .add(facts.context()))));
        documents.forEach(this::document);
        changes.sort(Comparator.comparing(TopicChange::context).thenComparing(TopicChange::topic));
        String version =
                documents.stream()
                        .flatMap(path -> facts(before, path).stream())
                        .map(SpecFacts::version)
                        .findFirst()
                        .orElse("");
        return new ChangeReport(
                version,
                landscape.workspace().version(),
                bump(),
                changes,
                reads,
                List.copyOf(servers));
    }

    private static Optional<SpecFacts> facts(DocumentFiles files, String path) {
        return files.read(path).flatMap(text -> SpecFacts.of(path, text));
    }

    private void document(String path) {
        Optional<SpecFacts> old = facts(before, path);
        Optional<SpecFacts> fresh = facts(now, path);
        textOnly |= !before.read(path).equals(now.read(path));
        String context = fresh.or(() -> old).map(SpecFacts::context).orElse("");
        Map<String, TopicFacts> then =
                old.<Map<String, TopicFacts>>map(SpecFacts::topics).orElse(Map.of());
        Map<String, TopicFacts> next =
                fresh.<Map<String, TopicFacts>>map(SpecFacts::topics).orElse(Map.of());
        next.forEach((name, topic) -> {
            TopicFacts earlier = then.get(name);
            if (earlier == null) {
                changes.add(whole(Sort.ADDED, context, name, topic));
            } else {
                topic(path, context, name, earlier, topic);
            }
        });
        then.forEach((name, topic) -> {
            if (!next.containsKey(name)) {
                changes.add(whole(Sort.REMOVED, context, name, topic));
            }
        });
        if (old.isPresent() && fresh.isPresent()) {
            servers.addAll(ServerChange.between(old.get().servers(), fresh.get().servers()));
        }
        Set<String> oldReads = old.<Set<String>>map(SpecFacts::reads).orElse(Set.of());
        Set<String> newReads = fresh.<Set<String>>map(SpecFacts::reads).orElse(Set.of());
        newReads.stream()
                .filter(topic -> !oldReads.contains(topic))
                .forEach(topic -> reads.add("+ %s reads %s".formatted(context, topic)));
        oldReads.stream()
                .filter(topic -> !newReads.contains(topic))
                .forEach(topic -> reads.add("- %s stops reading %s".formatted(context, topic)));
    }

    private TopicChange whole(Sort sort, String context, String name, TopicFacts topic) {
        String word = sort == Sort.ADDED ? "new" : "removed";
        List<String> readers =
                sort == Sort.ADDED
                        ? List.of()
                        : List.copyOf(readersBefore.getOrDefault(name, new TreeSet<>()));
        return new TopicChange(
                sort,
                context,
                name,
                List.of(
                        new FactChange(
                                TopicFact.ACCESS,
                                Effect.CHANGES,
                                word + " " + topic.access() + " topic")),
                List.of(),
                Optional.empty(),
                "",
                List.of(),
                readers,
                List.of(),
                Optional.empty());
    }

    private void topic(String path, String context, String name, TopicFacts old, TopicFacts fresh) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<FactChange> flow = new ArrayList<>(FactJudge.judge(old, fresh));
        keyContent(folder, old, fresh).ifPresent(flow::add);
        String oldFile = folder + old.schema().replaceFirst("^\\./", "");
        String newFile = folder + fresh.schema().replaceFirst("^\\./", "");
        Optional<String> oldText = before.read(oldFile);
        Optional<String> newText = now.read(newFile);
        boolean same = oldFile.equals(newFile) && oldText.equals(newText);
        if (same || oldText.isEmpty() || newText.isEmpty()) {
            if (!flow.isEmpty()) {
                changes.add(
                        change(
                                context,
                                name,
                                flow,
                                List.of(),
                                Optional.empty(),
                                "",
                                oldText.map(text -> earlier(oldFile, text)).orElseGet(List::of),
                                keyBefore(old, fresh)));
            }
            return;
        }
        Optional<Verdict> verdict = Optional.empty();
        String doubt = "";
        try {
            verdict =
                    Optional.of(
                            Judge.judge(
                                    mode(name),
                                    List.of(schema(before, oldFile, oldText.get())),
                                    schema(now, newFile, newText.get())));
        } catch (Unjudgeable unreadable) {
            doubt = String.valueOf(unreadable.getMessage());
        }
        changes.add(
                change(
                        context,
                        name,
                        flow,
                        fields(oldFile, oldText.get(), newFile, newText.get()),
                        verdict,
                        doubt,
                        earlier(oldFile, oldText.get()),
                        keyBefore(old, fresh)));
    }

    private TopicChange change(
            String context,
            String name,
            List<FactChange> flow,
            List<FieldChange> fields,
            Optional<Verdict> verdict,
            String doubt,
            List<Field> earlier,
            Optional<String> keyBefore) {
        return new TopicChange(
                Sort.CHANGED,
                context,
                name,
                flow,
                fields,
                verdict,
                doubt,
                contracts(name, fields),
                readers(name),
                earlier,
                keyBefore);
    }

    private Compatibility mode(String name) {
        Defaults defaults = landscape.workspace().defaults();
        return Optional.ofNullable(topics.get(name))
                .map(topic -> topic.topic().schemaTerms().compatibility(defaults))
                .orElseGet(defaults::compatibilityMode);
    }

    private List<String> readers(String name) {
        return reading(name).map(read -> read.consumer().context()).distinct().sorted().toList();
    }

    private Stream<ConsumerContract> reading(String name) {
        return landscape.contexts().stream()
                .flatMap(context -> context.reads().stream())
                .filter(read -> read.topic().name().equals(name))
                .filter(read -> !read.consumer().context().equals(read.topic().owner().id()));
    }

    /// What readers said they need and the change takes from them.
    private List<String> contracts(String name, List<FieldChange> fields) {
        List<String> broken = new ArrayList<>();
        reading(name)
                .forEach(read -> {
                    for (FieldChange field : fields) {
                        boolean needed = read.consumer().reading().needs().contains(field.path());
                        if (needed && field.sort() == Sort.REMOVED) {
                            broken.add(
                                    "%s needs %s, which is gone"
                                            .formatted(read.consumer().context(), field.path()));
                        }
                        String expected = read.consumer().reading().expects().get(field.path());
                        if (expected != null
                                && field.sort() == Sort.CHANGED
                                && !type(field.after()).equals(expected)) {
                            broken.add(
                                    "%s counts on %s being %s, now it is %s"
                                            .formatted(
                                                    read.consumer().context(),
                                                    field.path(),
                                                    expected,
                                                    field.after()));
                        }
                    }
                });
        return broken;
    }

    private static String type(String words) {
        return words.replaceFirst("^optional ", "").replaceFirst(" [=#].*$", "");
    }

    private static List<FieldChange> fields(
            String oldFile, String oldText, String newFile, String newText) {
        DocumentFiles none = file -> Optional.empty();
        try {
            return FieldChanges.between(
                    SchemaReader.read(oldFile, oldText, none),
                    SchemaReader.read(newFile, newText, none));
        } catch (SchemaFault tooMuchForFields) {
            return List.of();
        }
    }

    private static List<Field> earlier(String file, String text) {
        try {
            return SchemaReader.read(file, text, any -> Optional.empty()).fields();
        } catch (SchemaFault tooMuchForFields) {
            return List.of();
        }
    }

    private static Optional<String> keyBefore(TopicFacts old, TopicFacts fresh) {
        return Stream.of(TopicFact.KEY, TopicFact.KEY_SCHEMA)
                .filter(fact -> !old.the(fact).equals(fresh.the(fact)))
                .map(old::the)
                .findFirst();
    }

    /// A file under the same name that describes keys otherwise. Only descriptions may change.
    private Optional<FactChange> keyContent(String folder, TopicFacts old, TopicFacts fresh) {
        String file = old.the(TopicFact.KEY_SCHEMA);
        if (!file.startsWith("./") || !file.equals(fresh.the(TopicFact.KEY_SCHEMA))) {
            return Optional.empty();
        }
        Optional<String> then = before.read(folder + file.substring(2));
        Optional<String> next = now.read(folder + file.substring(2));
        return then.isPresent() && next.isPresent() && !bare(then.get()).equals(bare(next.get()))
                ? Optional.of(
                        new FactChange(
                                TopicFact.KEY_SCHEMA,
                                Effect.BREAKS,
                                "the schema of the key changed: keys are other bytes than before"))
                : Optional.empty();
    }

    private static String bare(String schema) {
        return DOC.matcher(schema).replaceAll("").replaceAll("\\s+", "");
    }

    private static SchemaText schema(DocumentFiles files, String path, String text) {
        SequencedMap<String, String> references = new LinkedHashMap<>();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        collect(files, folder, text, references, new HashSet<>());
        return new SchemaText(
                SchemaFormat.ofFile(path).orElse(SchemaFormat.AVRO),
                text,
                SchemaFormat.ofFile(path).filter(SchemaFormat.JSON_SCHEMA::equals).isPresent()
                        ? references
                        : new LinkedHashMap<>());
    }

    private static void collect(
            DocumentFiles files,
            String folder,
            String text,
            SequencedMap<String, String> references,
            Set<String> seen) {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (seen.add(name)) {
                files.read(folder + name.substring(2))
                        .ifPresent(found -> {
                            collect(files, folder, found, references, seen);
                            references.put(name, found);
                        });
            }
        }
    }

    private Bump bump() {
        Bump most = textOnly ? Bump.PATCH : Bump.NONE;
        for (TopicChange change : changes) {
            most = most.or(change.bump());
        }
        for (ServerChange change : servers) {
            most = most.or(change.effect().bump());
        }
        return reads.isEmpty() ? most : most.or(Bump.MINOR);
    }
}
