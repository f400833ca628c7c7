package org.stormspec.export.evolution;

import java.util.List;
import java.util.Optional;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.model.record.Field;

/// A topic that is new, gone or another.
///
/// @param context id of its owner
/// @param topic its full name
/// @param facts what changed about it beside its records, or that it is new or gone
/// @param fields what changed in its records
/// @param verdict whether the new schema may follow the old one; empty when the schema stayed
/// @param doubt why there is no verdict although the schema changed; usually empty
/// @param contracts what readers say they need and no longer get, in words
/// @param readers ids of the contexts that read it
/// @param earlier fields that its records had; empty when they cannot be said as fields
/// @param keyBefore what records were keyed by, when that is another thing now
public record TopicChange(
        Sort sort,
        String context,
        String topic,
        List<FactChange> facts,
        List<FieldChange> fields,
        Optional<Verdict> verdict,
        String doubt,
        List<String> contracts,
        List<String> readers,
        List<Field> earlier,
        Optional<String> keyBefore) {

    /// Copies the lists.
    public TopicChange {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        contracts = List.copyOf(contracts);
        readers = List.copyOf(readers);
        earlier = List.copyOf(earlier);
    }

    /// What changed beside its records, in words.
    public List<String> flow() {
        return facts.stream().map(FactChange::words).toList();
    }

    /// What changed beside its records and breaks somebody.
    public List<FactChange> breakingFacts() {
        return facts.stream().filter(FactChange::isBreaking).toList();
    }

    /// The step of the version that it deserves.
    Bump bump() {
        if (isBreaking() || sort == Sort.REMOVED) {
            return Bump.MAJOR;
        }
        boolean isContract =
                sort == Sort.ADDED
                        || verdict.isPresent()
                        || facts.stream().anyMatch(fact -> fact.effect() != Effect.ENVIRONMENT);
        return isContract ? Bump.MINOR : Bump.PATCH;
    }

    /// Whether somebody has to act before this may happen.
    public boolean isBreaking() {
        return !breakingFacts().isEmpty()
                || (sort == Sort.REMOVED && !readers.isEmpty())
                || verdict.filter(given -> !given.isCompatible()).isPresent()
                || !doubt.isEmpty()
                || !contracts.isEmpty();
    }
}
