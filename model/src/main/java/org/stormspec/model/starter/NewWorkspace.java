package org.stormspec.model.starter;

import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Workspace;

/** Begins a workspace. */
public final class NewWorkspace {

    private static final String NAMELESS = "workspace";

    private NewWorkspace() {}

    /**
     * Returns the workspace for a folder: it bears the folder's name, and its tenant is one that
     * the grammar of topic names takes.
     *
     * @param folder the name of the folder, in whatever script
     */
    public static Workspace in(String folder) {
        String tenant = Ids.segment(folder);
        String id = Ids.slug(folder).replace('.', '-');
        Workspace workspace = Workspace.named(id.isEmpty() ? NAMELESS : id);
        return workspace
                .called(folder.isBlank() ? NAMELESS : folder.strip())
                .naming(tenant.isEmpty() ? NAMELESS : tenant, workspace.naming());
    }
}
