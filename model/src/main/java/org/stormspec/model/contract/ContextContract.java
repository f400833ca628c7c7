package org.stormspec.model.contract;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Team;

/**
 * A context with everything its spec says.
 *
 * @param context the context
 * @param domain its domain, when modelled
 * @param team its owner, when modelled
 * @param principal user name on the broker and prefix of its topics: {@code acme.finance.campaign}
 * @param topics the topics it owns, by element id
 * @param reads the topics it reads, by element id
 */
public record ContextContract(
        Context context,
        Optional<Domain> domain,
        Optional<Team> team,
        String principal,
        List<TopicContract> topics,
        List<ConsumerContract> reads) {

    /** Copies the lists. */
    public ContextContract {
        topics = List.copyOf(topics);
        reads = List.copyOf(reads);
    }
}
