package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Asks how topic names are built, and shows what each answer does to the names there are. */
final class NameQuestions {

    private static final List<Attribute> ASKED =
            List.of(
                    Attribute.code(
                            "grammar",
                            "Built as",
                            "{tenant}.{domain}.{context}.{access}.{type}[.v{major}]",
                            "Parts in braces are filled in; what stands in square brackets is left"
                                    + " out for version 1.",
                            "naming",
                            "topic"),
                    word("public", "Word for public", "_public"),
                    word("protected", "Word for protected", "_protected"),
                    word("private", "Word for private", "_private"),
                    Attribute.code(
                            "segment",
                            "Domains and contexts look like",
                            "[a-z][a-z0-9_]*",
                            "A regular expression.",
                            "naming",
                            "segment"),
                    Attribute.code(
                            "data-type",
                            "Data types look like",
                            "[a-z][a-z0-9]*(-[a-z0-9]+)*",
                            "A regular expression.",
                            "naming",
                            "type"));

    private final ModelView model;
    private final Asking asking;

    NameQuestions(ModelView model) {
        this.model = model;
        this.asking = new Asking(model, model.workspace());
    }

    Form.Section section() {
        return new Form.Section(
                "topic-names",
                "Topic names",
                "Tenant, grammar, access words",
                Stream.concat(Stream.of(tenant()), ASKED.stream().map(asking::of))
                        .map(this::previewing)
                        .toList());
    }

    // The file says nothing where the tenant is the id; here it is said, so that none is an answer.
    private FormField tenant() {
        Workspace workspace = model.workspace();
        return new FormField.Text(
                new FormField.Question(
                        "tenant",
                        "Tenant",
                        "The organisation; first part of names. Empty leaves it out."),
                workspace.tenant(),
                "None",
                true,
                input -> tenant(workspace, input.strip()));
    }

    private FieldEdit tenant(Workspace workspace, String tenant) {
        return tenant.isEmpty() || new Expression(workspace.naming().segment()).matches(tenant)
                ? new FieldEdit.Accepted(
                        "Change tenant",
                        Drafts.put(model, workspace.naming(tenant, workspace.naming())))
                : new FieldEdit.Refused(
                        "Give what looks like a domain, "
                                + workspace.naming().segment()
                                + ", or leave it empty");
    }

    private static Attribute word(String access, String label, String usual) {
        return Attribute.code(
                "word-" + access,
                label,
                usual,
                "Says in the name who may read; access rules go by it.",
                "naming",
                access);
    }

    private FormField previewing(FormField field) {
        return field instanceof FormField.Text text
                ? text.hinting(FormField.Hints.previewing(after(text.edit())))
                : field;
    }

    private Function<String, List<FormField.Preview>> after(Function<String, FieldEdit> edit) {
        return input ->
                edit.apply(input) instanceof FieldEdit.Accepted accepted
                        ? workspaceIn(accepted.changes())
                                .map(new NamePreviews(model)::ofWorkspace)
                                .orElse(List.of())
                        : List.of();
    }

    private static Optional<Workspace> workspaceIn(ChangeSet changes) {
        return Optional.ofNullable(changes.changes().get(Workspace.KEY))
                .flatMap(change -> change.after())
                .map(Workspace.class::cast);
    }
}
