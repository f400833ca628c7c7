package org.stormspec.export.asyncapi.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Workspace;

/// Splits principals and topic names into the parts of the model.
///
/// @param workspace the workspace as it will be after the import
record Principals(Workspace workspace) {

    private static final String TENANT_PART = "{tenant}.";

    /// Finds the workspace settings under which every principal can keep its name.
    ///
    /// @param isNew whether the workspace holds no context yet, so that its tenant is free
    /// @param hinted tenant that the documents themselves name
    static Principals fitting(
            Workspace workspace, boolean isNew, Collection<String> all, Optional<String> hinted) {
        Principals as = new Principals(workspace);
        if (!isNew || all.stream().allMatch(as::fits)) {
            return as;
        }
        Principals withHint = new Principals(withTenant(workspace, hinted.orElse("")));
        return all.stream().allMatch(withHint::fits)
                ? withHint
                : new Principals(withTenant(workspace, ""));
    }

    private static Workspace withTenant(Workspace old, String tenant) {
        Naming naming = old.naming();
        String pattern =
                tenant.isEmpty() && naming.topic().startsWith(TENANT_PART)
                        ? naming.topic().substring(TENANT_PART.length())
                        : naming.topic();
        return old.naming(
                tenant,
                new Naming(
                        pattern,
                        naming.publicWord(),
                        naming.protectedWord(),
                        naming.privateWord(),
                        naming.segment(),
                        naming.type()));
    }

    /// Whether a context can have this principal.
    boolean fits(String principal) {
        return workspace.tenant().isEmpty() || principal.startsWith(workspace.tenant() + ".");
    }

    /// Domain and context name joined by a dot.
    String path(String principal) {
        return workspace.tenant().isEmpty() || !fits(principal)
                ? principal
                : principal.substring(workspace.tenant().length() + 1);
    }

    /// A topic name taken apart at its access word.
    ///
    /// @param owner principal of its owner
    /// @param access what the word says, if there is one
    /// @param type what is left
    record Parts(String owner, Optional<Access> access, String type) {}

    /// Takes the name of an own topic apart.
    Parts own(String principal, String topic) {
        String rest =
                topic.startsWith(principal + ".") ? topic.substring(principal.length() + 1) : topic;
        for (Access access : Access.values()) {
            String word = workspace.naming().word(access) + ".";
            if (rest.startsWith(word)) {
                return new Parts(principal, Optional.of(access), rest.substring(word.length()));
            }
        }
        return new Parts(principal, Optional.empty(), rest);
    }

    /// Takes the name of somebody else's topic apart; without an access word the last part is the
    /// type.
    Parts foreign(String topic) {
        for (Access access : Access.values()) {
            String word = "." + workspace.naming().word(access) + ".";
            int at = topic.indexOf(word);
            if (at > 0) {
                return new Parts(
                        topic.substring(0, at),
                        Optional.of(access),
                        topic.substring(at + word.length()));
            }
        }
        int dot = topic.lastIndexOf('.');
        List<String> parts =
                dot > 0
                        ? List.of(topic.substring(0, dot), topic.substring(dot + 1))
                        : List.of(topic, topic);
        return new Parts(parts.getFirst(), Optional.empty(), parts.getLast());
    }
}
