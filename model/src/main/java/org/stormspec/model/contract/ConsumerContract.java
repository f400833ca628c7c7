package org.stormspec.model.contract;

import java.util.Optional;
import org.stormspec.model.record.Consumer;

/**
 * A topic that a context reads.
 *
 * @param consumer the declaration
 * @param topic the topic read
 * @param service the service that reads, when known
 * @param group consumer group: {@code acme.finance.campaign.sales-processor}
 */
public record ConsumerContract(
        Consumer consumer, TopicContract topic, Optional<String> service, String group) {}
