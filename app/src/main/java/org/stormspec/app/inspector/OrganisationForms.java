package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.stormspec.export.registry.RegistryView;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Forms about what an organisation has agreed on: teams, tags, and the policies that follow. */
final class OrganisationForms {
    private static final String WORD = "[A-Za-z][A-Za-z0-9_-]*";

    private final ModelView model;

    OrganisationForms(ModelView model) {
        this.model = model;
    }

    List<Form.Section> sections() {
        List<Form.Section> sections = new ArrayList<>();
        sections.add(
                new Form.Section(
                        "teams",
                        "Teams and tags",
                        "Who owns, what data is about",
                        List.of(teams(), tags())));
        List<TagPolicy> policies = model.stream(RecordType.TAG_POLICY, TagPolicy.class).toList();
        sections.add(
                new Form.Section(
                        "policies",
                        "Policies",
                        policies.isEmpty() ? "What follows from a tag" : "One for another tag",
                        List.of(newPolicy())));
        policies.stream().map(this::policy).forEach(sections::add);
        model.stream(RecordType.ENVIRONMENT, Environment.class)
                .map(this::environment)
                .forEach(sections::add);
        return sections;
    }

    /** Which registry an environment has, and what that makes of names, modes and references. */
    private Form.Section environment(Environment environment) {
        String id = "environment-" + TopicForms.slug(environment.id());
        Optional<Registry.Kind> kind = environment.registry().map(Registry::kind);
        List<FormField> fields = new ArrayList<>();
        fields.add(registryKind(id, environment, kind));
        fields.add(registryUrl(id, environment));
        kind.ifPresent(chosen -> fields.addAll(consequences(id, chosen)));
        return new Form.Section(
                id,
                "Environment " + environment.id(),
                kind.map(Registry.Kind::word).orElse("No registry named yet"),
                fields);
    }

    private FormField registryKind(
            String id, Environment environment, Optional<Registry.Kind> kind) {
        return new FormField.Choice(
                new FormField.Question(
                        id + "-registry",
                        "Schema registry",
                        "Where schemas are kept and changes are judged."),
                Options.of(Registry.Kind.values(), OrganisationForms::called)
                        .after(new FormField.Option("", "Not said")),
                kind.map(Enum::name).orElse(""),
                input ->
                        registering(
                                environment,
                                Optional.of(input)
                                        .filter(word -> !word.isEmpty())
                                        .map(Registry.Kind::valueOf)
                                        .map(chosen -> new Registry(chosen, url(environment)))));
    }

    private FormField registryUrl(String id, Environment environment) {
        return new FormField.Text(
                new FormField.Question(
                        id + "-url",
                        "Address of the registry",
                        "Where it answers; never a secret."),
                url(environment),
                "https://registry.example:8081",
                true,
                input ->
                        environment.registry().isEmpty()
                                ? new FieldEdit.Refused("Say first which registry it is")
                                : registering(
                                        environment,
                                        environment
                                                .registry()
                                                .map(found ->
                                                        new Registry(
                                                                found.kind(), input.strip()))));
    }

    private static String url(Environment environment) {
        return environment.registry().map(Registry::url).orElse("");
    }

    private FieldEdit registering(Environment environment, Optional<Registry> registry) {
        return new FieldEdit.Accepted(
                "Change registry", Drafts.put(model, environment.registering(registry)));
    }

    private List<FormField> consequences(String id, Registry.Kind kind) {
        Defaults defaults = model.workspace().defaults();
        TopicNames names = new TopicNames(model.workspace());
        List<TopicContract> topics =
                model.elements(Kind.TOPIC).stream()
                        .flatMap(topic -> Contracts.ofTopic(model, names, topic).stream())
                        .toList();
        List<FormField> fields = new ArrayList<>();
        fields.add(
                TopicForms.fact(id + "-about", "What it can", RegistryView.about(kind), false, ""));
        topics.stream()
                .findFirst()
                .map(topic -> example(kind, topic, defaults, names))
                .ifPresent(example ->
                        fields.add(
                                TopicForms.fact(
                                        id + "-subject",
                                        "A subject there",
                                        example,
                                        true,
                                        "The subject of a topic, and which changes it lets"
                                                + " through.")));
        List<String> warnings = RegistryView.glance(kind, topics, defaults);
        if (!warnings.isEmpty()) {
            fields.add(
                    TopicForms.fact(
                            id + "-warnings",
                            "What does not fit",
                            String.join("\n", warnings),
                            false,
                            ""));
        }
        return fields;
    }

    private static String example(
            Registry.Kind kind, TopicContract topic, Defaults defaults, TopicNames names) {
        String subject =
                RegistryView.subject(kind, topic, defaults, names.principalOf(topic.owner()));
        String mode = RegistryView.mode(kind, topic.topic().schemaTerms().compatibility(defaults));
        return mode.isEmpty() ? subject : subject + "\n" + mode;
    }

    private static String called(Registry.Kind kind) {
        return switch (kind) {
            case CONFLUENT -> "Confluent";
            case REDPANDA -> "Redpanda";
            case APICURIO -> "Apicurio";
            case GLUE -> "AWS Glue";
            case MEMPHIS -> "Memphis";
            case GIT -> "Git only, no server";
        };
    }

    private FormField teams() {
        List<Team> teams = model.stream(RecordType.TEAM, Team.class).toList();
        return new FormField.Rows(
                new FormField.Question("teams", "Teams", "Who can own a context."),
                List.of(
                        new FormField.Column("id", "Team", true),
                        new FormField.Column("contact", "Contact", false)),
                teams.stream().map(team -> List.of(team.id(), team.contact())).toList(),
                "Add team",
                rows ->
                        replaced(
                                "Change teams",
                                teams,
                                rows,
                                (_, row) -> new Team(row.getFirst(), row.getLast())));
    }

    private FormField tags() {
        List<Tag> tags = model.stream(RecordType.TAG, Tag.class).toList();
        return new FormField.Rows(
                new FormField.Question(
                        "tag-words",
                        "Tags",
                        "Words for what data is about; policies hang on them."),
                List.of(
                        new FormField.Column("id", "Tag", true),
                        new FormField.Column("means", "What it means", false)),
                tags.stream().map(tag -> List.of(tag.id(), tag.means())).toList(),
                "Add tag",
                rows ->
                        replaced(
                                "Change tags",
                                tags,
                                rows,
                                (before, row) ->
                                        new Tag(
                                                row.getFirst(),
                                                row.getLast(),
                                                before.flatMap(Tag::policy))));
    }

    /** A row that keeps its place is the record before, perhaps under another id. */
    private <R extends ModelRecord> FieldEdit replaced(
            String label,
            List<R> before,
            List<List<String>> rows,
            BiFunction<Optional<R>, List<String>, R> reader) {
        Set<String> ids = new HashSet<>();
        for (List<String> row : rows) {
            if (!row.getFirst().matches(WORD)) {
                return new FieldEdit.Refused(
                        "Give one word of letters, digits, - and _, begun by a letter");
            }
            if (!ids.add(row.getFirst())) {
                return new FieldEdit.Refused("There is “" + row.getFirst() + "” already");
            }
        }
        Draft draft = new Draft(model);
        before.stream()
                .filter(each -> !ids.contains(each.key().id()))
                .forEach(each -> draft.remove(each.key()));
        for (int at = 0; at < rows.size(); at++) {
            draft.put(reader.apply(origin(before, rows, at), rows.get(at)));
        }
        return new FieldEdit.Accepted(label, draft.changes());
    }

    private static <R extends ModelRecord> Optional<R> origin(
            List<R> before, List<List<String>> rows, int at) {
        String id = rows.get(at).getFirst();
        return before.stream()
                .filter(each -> each.key().id().equals(id))
                .findFirst()
                .or(() ->
                        rows.size() == before.size()
                                ? Optional.of(before.get(at))
                                : Optional.empty());
    }

    private FormField newPolicy() {
        Options tags =
                Options.of(
                        model.stream(RecordType.TAG, Tag.class)
                                .map(tag -> new FormField.Option(tag.id(), tag.id()))
                                .toList());
        return new FormField.Choice(
                new FormField.Question(
                        "newPolicy", "New policy for", "It begins empty and demands nothing."),
                tags.after(new FormField.Option("", "Choose a tag")),
                "",
                this::made);
    }

    private FieldEdit made(String tag) {
        String id =
                Stream.iterate(1, number -> number + 1)
                        .map(number -> "pol-" + tag + (number == 1 ? "" : "-" + number))
                        .filter(free -> !model.has(new RecordKey(RecordType.TAG_POLICY, free)))
                        .findFirst()
                        .orElseThrow();
        return new FieldEdit.Accepted(
                "Add policy",
                Drafts.put(
                        model,
                        new TagPolicy(
                                id,
                                "",
                                tag,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Set.of(),
                                List.of(),
                                List.of(),
                                false,
                                false)));
    }

    private Form.Section policy(TagPolicy policy) {
        Asking asking = new Asking(model, policy);
        String id = "policy-" + TopicForms.slug(policy.id());
        Stream<FormField> asked =
                ContextQuestions.POLICY.stream().map(attribute -> asking.of(attribute.under(id)));
        FormField remove =
                new FormField.Deed(
                        new FormField.Question(
                                id + "-remove", "Remove the policy", "Undo brings it back."),
                        () ->
                                new FieldEdit.Accepted(
                                        "Remove policy",
                                        new Draft(model).remove(policy.key()).changes()));
        return new Form.Section(
                id,
                "Policy " + policy.id(),
                "Retention, access, masking",
                Stream.concat(asked, Stream.of(remove)).toList());
    }
}
