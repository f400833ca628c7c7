package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.app.outline.Outline;
import org.stormspec.app.session.Selection;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.ModelView;

/** Forms about bounded contexts. */
final class ContextForms {
    private final ModelView model;
    private final Edits edits;

    ContextForms(ModelView model, Edits edits) {
        this.model = model;
        this.edits = edits;
    }

    Form of(Selection selection, Context context) {
        Optional<ContextContract> contract = Landscape.of(model).context(context.id());
        return new Form(
                selection,
                context.path(),
                "Bounded context" + (context.domain().isEmpty() ? "" : " · " + context.domain()),
                List.of(
                        name(context),
                        owner(context),
                        purpose(context),
                        topics(contract),
                        reads(contract)),
                List.of(principal(context), services(context)));
    }

    private FormField name(Context context) {
        return new FormField.Text(
                "name",
                "Name",
                context.path(),
                "domain.context",
                true,
                input -> {
                    String path = input.strip().toLowerCase(Locale.ROOT);
                    return isPath(path)
                            ? new FieldEdit.Accepted(
                                    "Rename context",
                                    edits.renameContext(model, context.id(), path))
                            : new FieldEdit.Refused(
                                    "Use small letters, digits and _, and a dot between domain and"
                                            + " context: finance.campaign");
                });
    }

    private boolean isPath(String path) {
        String segment = model.workspace().naming().segment();
        return path.matches(segment + "(\\." + segment + ")*");
    }

    private FormField owner(Context context) {
        List<FormField.Option> teams = new ArrayList<>();
        teams.add(new FormField.Option("", "Nobody yet"));
        model.stream(RecordType.TEAM, Team.class)
                .forEach(team -> teams.add(new FormField.Option(team.id(), team.id())));
        context.owner()
                .filter(owner -> teams.stream().noneMatch(team -> team.value().equals(owner)))
                .ifPresent(owner -> teams.add(new FormField.Option(owner, owner)));
        return new FormField.Choice(
                "owner",
                "Owner",
                teams,
                context.owner().orElse(""),
                Inputs.text(
                        "Change owner",
                        team ->
                                Drafts.put(
                                        model,
                                        context.ownedBy(
                                                Optional.of(team).filter(t -> !t.isEmpty())))));
    }

    private FormField purpose(Context context) {
        return new FormField.Lines(
                "purpose",
                "Purpose",
                context.purpose(),
                "What is this context for?",
                Inputs.text(
                        "Describe context",
                        words -> Drafts.put(model, context.withPurpose(words))));
    }

    private static FormField topics(Optional<ContextContract> contract) {
        List<FormField.Target> targets =
                contract.map(ContextContract::topics).orElse(List.of()).stream()
                        .map(topic ->
                                new FormField.Target(
                                        topic.element().key(), Outline.labelOf(topic.element())))
                        .toList();
        return new FormField.Links("topics", "Topics", targets, "None yet");
    }

    private static FormField reads(Optional<ContextContract> contract) {
        List<FormField.Target> targets =
                contract.map(ContextContract::reads).orElse(List.of()).stream()
                        .map(read ->
                                new FormField.Target(
                                        read.topic().element().key(),
                                        read.topic().owner().path() + " · " + read.topic().type()))
                        .toList();
        return new FormField.Links("reads", "Reads", targets, "Nothing from other contexts");
    }

    private FormField principal(Context context) {
        return new FormField.Fact(
                "principal",
                "Principal",
                new TopicNames(model.workspace()).principalOf(context),
                true);
    }

    private static FormField services(Context context) {
        String names =
                String.join("\n", context.services().stream().map(Context.Service::id).toList());
        return new FormField.Fact("services", "Services", names.isEmpty() ? "None" : names, false);
    }
}
