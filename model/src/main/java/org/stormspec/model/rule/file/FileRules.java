package org.stormspec.model.rule.file;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about what the files of a workspace can bear. */
public final class FileRules {

    private FileRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(new LostReferenceRule(), new LikeNamesRule());
    }
}
