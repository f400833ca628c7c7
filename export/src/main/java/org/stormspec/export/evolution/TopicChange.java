package org.stormspec.export.evolution;

import java.util.List;
import java.util.Optional;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.model.record.Field;

/// A topic that is new, gone or another.
///
/// @param context id of its owner
/// @param topic its full name
/// @param flow what changed about who reads it and how the broker keeps it, in words
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
        List<String> flow,
        List<FieldChange> fields,
        Optional<Verdict> verdict,
        String doubt,
        List<String> contracts,
        List<String> readers,
        List<Field> earlier,
        Optional<String> keyBefore) {

    /// Copies the lists.
    public TopicChange {
        flow = List.copyOf(flow);
        fields = List.copyOf(fields);
        contracts = List.copyOf(contracts);
        readers = List.copyOf(readers);
        earlier = List.copyOf(earlier);
    }

    /// Whether somebody has to act before this may happen.
    public boolean isBreaking() {
        return (sort == Sort.REMOVED && !readers.isEmpty())
                || verdict.filter(given -> !given.isCompatible()).isPresent()
                || !doubt.isEmpty()
                || !contracts.isEmpty();
    }
}
