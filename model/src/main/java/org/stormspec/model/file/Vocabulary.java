package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;

/**
 * What a shared file of the data office says: the blocks {@code tags} and {@code policies}, written
 * as in {@code stormspec.yaml} (requirement R-174).
 */
public sealed interface Vocabulary {

    /**
     * The file could be read.
     *
     * @param tags the words
     * @param policies what follows from them
     */
    record Words(List<Tag> tags, List<TagPolicy> policies) implements Vocabulary {

        /** Copies the lists. */
        public Words {
            tags = List.copyOf(tags);
            policies = List.copyOf(policies);
        }

        /**
         * Returns what gives a model these words and no others. A file without policies leaves
         * those of the model as they are.
         */
        public ChangeSet changes(ModelView model) {
            Draft draft = new Draft(model);
            replace(model, draft, RecordType.TAG, tags);
            if (!policies.isEmpty()) {
                replace(model, draft, RecordType.TAG_POLICY, policies);
            }
            return draft.changes();
        }

        private static void replace(
                ModelView model, Draft draft, RecordType type, List<? extends ModelRecord> now) {
            Set<RecordKey> kept = now.stream().map(ModelRecord::key).collect(Collectors.toSet());
            model.all(type).stream()
                    .map(ModelRecord::key)
                    .filter(key -> !kept.contains(key))
                    .forEach(draft::remove);
            now.stream()
                    .filter(word -> !model.find(word.key()).filter(word::equals).isPresent())
                    .forEach(draft::put);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param problems each with line, what was found and what was expected
     */
    record Faulty(List<String> problems) implements Vocabulary {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a file. */
    static Vocabulary read(String name, String text) {
        return switch (YamlDocument.parse(name, text)) {
            case Problem broken -> new Faulty(List.of(broken.message()));
            case YamlDocument document -> read(document);
        };
    }

    private static Vocabulary read(YamlDocument document) {
        List<Problem> problems = new ArrayList<>();
        Block root = Block.root(document, problems);
        List<Tag> tags = new ArrayList<>();
        List<TagPolicy> policies = new ArrayList<>();
        root.blocks("tags").forEach((id, block) -> tags.add(SettingsCodec.tag(id, block)));
        root.blocks("policies")
                .forEach((id, block) -> policies.add(SettingsCodec.policy(id, block)));
        if (tags.isEmpty() && problems.isEmpty()) {
            return new Faulty(
                    List.of(
                            document.file()
                                    + " names no tags. Expected a block 'tags' as in"
                                    + " stormspec.yaml."));
        }
        return problems.isEmpty()
                ? new Words(tags, policies)
                : new Faulty(problems.stream().map(Problem::message).toList());
    }
}
