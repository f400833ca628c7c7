package org.stormspec.export.asyncapi.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.contract.TopicContract;

/// Gives every channel and message of a document a name that a program could use as identifier.
///
/// The short name is taken where it is unique in the document, otherwise a longer one; the full
/// topic name always is unique, but for marks that identifiers cannot hold, where a number decides.
final class ChannelKeys {

    private final Map<String, String> channels = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();

    /// Names the channels of a document.
    ///
    /// @param owner id of the context the document is about
    /// @param topics its topics and those it reads, each once
    ChannelKeys(String owner, List<TopicContract> topics) {
        choose(channels, topics, topic -> channelNames(owner, topic));
        choose(messages, topics, topic -> messageNames(owner, topic));
    }

    /// The channel's name: `publicSale` for an own topic, `usersRole` for another's.
    String channel(TopicContract topic) {
        return Objects.requireNonNull(channels.get(topic.name()));
    }

    /// The message's name: `sale`.
    String message(TopicContract topic) {
        return Objects.requireNonNull(messages.get(topic.name()));
    }

    private interface Names {
        List<String> of(TopicContract topic);
    }

    private static List<String> channelNames(String owner, TopicContract topic) {
        String record = SchemaNames.record(topic);
        return isOwn(owner, topic)
                ? List.of(topic.access().word() + record, fullName(topic))
                : List.of(
                        SchemaNames.camel(topic.owner().name()) + record,
                        SchemaNames.camel(topic.owner().path()) + record,
                        fullName(topic));
    }

    private static List<String> messageNames(String owner, TopicContract topic) {
        String record = SchemaNames.record(topic);
        String short_ = SchemaNames.camel(record);
        return isOwn(owner, topic)
                ? List.of(short_, topic.access().word() + record, fullName(topic))
                : List.of(
                        short_, SchemaNames.camel(topic.owner().name()) + record, fullName(topic));
    }

    private static boolean isOwn(String owner, TopicContract topic) {
        return topic.owner().id().equals(owner);
    }

    private static String fullName(TopicContract topic) {
        return SchemaNames.camel(topic.name());
    }

    private static void choose(
            Map<String, String> chosen, List<TopicContract> topics, Names names) {
        Map<String, Long> wishes =
                topics.stream()
                        .flatMap(topic -> names.of(topic).stream().distinct())
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        Set<String> taken = new HashSet<>();
        for (TopicContract topic : topics) {
            List<String> wished = names.of(topic);
            String name =
                    wished.stream()
                            .filter(wish -> Objects.equals(wishes.get(wish), 1L))
                            .findFirst()
                            .orElse(wished.getLast());
            chosen.put(topic.name(), unused(name, taken));
        }
    }

    private static String unused(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }
}
