package org.stormspec.export.rename;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.export.kafka.AclEntry;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.export.schema.Subjects;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/// Everything derived from names that another name changes, and who knows the old ones (requirement
/// R-155).
///
/// @param changes what is called otherwise afterwards, kind by kind
/// @param published topics that others know by the name that goes
public record Renaming(List<Change> changes, List<Published> published) {

    /// What carries a name.
    public enum Kind {
        TOPIC("topic"),
        SUBJECT("subject"),
        USER("user"),
        ACCESS_RULE("access rule"),
        PACKAGE("package"),
        CATALOGUE_ID("catalogue id"),
        FILE("file");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word for people.
        public String word() {
            return word;
        }
    }

    /// One name.
    ///
    /// @param before as it is; empty when there is none yet
    /// @param after as it will be; empty when there is none any more
    public record Change(Kind kind, String before, String after) {}

    /// A topic that others know.
    ///
    /// @param name that goes
    /// @param readers paths of other contexts that read it
    /// @param exported whether the last export has it
    public record Published(String name, List<String> readers, boolean exported) {

        /// Copies the readers.
        public Published {
            readers = List.copyOf(readers);
        }
    }

    /// Copies the lists.
    public Renaming {
        changes = List.copyOf(changes);
        published = List.copyOf(published);
    }

    /// Compares a model with what an edit would make of it.
    ///
    /// @param exported names of topics of the last export, as far as known
    public static Renaming of(ModelView model, ChangeSet edit, Set<String> exported) {
        Store after =
                Store.of(
                        Arrays.stream(RecordType.values())
                                .flatMap(type -> model.all(type).stream())
                                .toList());
        after.apply(edit);
        Names old = Names.of(model);
        Names fresh = Names.of(after);
        List<Change> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            changes.addAll(changes(kind, old.of(kind), fresh.of(kind)));
        }
        return new Renaming(changes, published(model, changes, exported));
    }

    private static List<Change> changes(
            Kind kind, SortedMap<String, String> old, SortedMap<String, String> fresh) {
        List<Change> changes = new ArrayList<>();
        old.forEach((of, name) -> {
            String next = fresh.getOrDefault(of, "");
            if (!next.equals(name)) {
                changes.add(new Change(kind, name, next));
            }
        });
        fresh.forEach((of, name) -> {
            if (!old.containsKey(of)) {
                changes.add(new Change(kind, "", name));
            }
        });
        return changes;
    }

    private static List<Published> published(
            ModelView model, List<Change> changes, Set<String> exported) {
        Landscape landscape = Landscape.of(model);
        SortedSet<String> going = new TreeSet<>();
        changes.stream()
                .filter(change -> change.kind() == Kind.TOPIC && !change.before().isEmpty())
                .map(Change::before)
                .forEach(going::add);
        List<Published> published = new ArrayList<>();
        for (TopicContract topic : landscape.topics().values()) {
            List<String> readers =
                    landscape
                            .readersOf(topic)
                            .map(ContextContract::context)
                            .filter(reader -> !reader.id().equals(topic.owner().id()))
                            .map(Context::path)
                            .toList();
            boolean known = topic.access() != Access.PRIVATE && exported.contains(topic.name());
            if (going.contains(topic.name()) && (known || !readers.isEmpty())) {
                published.add(new Published(topic.name(), readers, known));
            }
        }
        return published;
    }

    /// How many things of a kind change.
    public int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /// All names of one model, each by what it is the name of.
    private record Names(Map<Kind, SortedMap<String, String>> names) {

        static Names of(ModelView model) {
            Landscape landscape = Landscape.of(model);
            Names names = new Names(new EnumMap<>(Kind.class));
            for (ContextContract context : landscape.contexts()) {
                String id = context.context().id();
                names.put(Kind.USER, id, context.principal());
                names.put(Kind.PACKAGE, id, SchemaNames.namespace(context.principal()));
                names.put(Kind.CATALOGUE_ID, id, "urn:" + context.principal());
                for (TopicContract topic : context.topics()) {
                    String element = topic.element().id();
                    names.put(Kind.TOPIC, element, topic.name());
                    names.put(
                            Kind.SUBJECT,
                            element,
                            Subjects.ofValue(
                                    topic, landscape.workspace().defaults(), context.principal()));
                    names.put(
                            Kind.CATALOGUE_ID,
                            element,
                            "urn:" + context.principal() + "#" + topic.name());
                }
            }
            ModelState.ofAccess(landscape).desired(AclPolicy.Variant.SAFE).acls().keySet().stream()
                    .map(AclEntry::text)
                    .forEach(rule -> names.put(Kind.ACCESS_RULE, rule, rule));
            names.files(model);
            return names;
        }

        private void files(ModelView model) {
            Export export = AsyncApiExporter.export(model, Dialect.ASYNCAPI_3_0, ExportOptions.ALL);
            export.documents().forEach((context, path) -> put(Kind.FILE, context, path));
            export.files().files().keySet().stream()
                    .filter(path -> !export.documents().containsValue(path))
                    .forEach(path -> put(Kind.FILE, path, path));
        }

        private void put(Kind kind, String of, String name) {
            names.computeIfAbsent(kind, any -> new TreeMap<>()).put(of, name);
        }

        SortedMap<String, String> of(Kind kind) {
            return Optional.ofNullable(names.get(kind)).orElseGet(TreeMap::new);
        }
    }
}
