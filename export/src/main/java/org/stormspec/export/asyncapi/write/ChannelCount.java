package org.stormspec.export.asyncapi.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stormspec.export.asyncapi.diff.SpecFacts;

/// How many topics a model has, and how many channels the documents written from it: one each.
///
/// @param topics topics of the contexts exported
/// @param channels channels of own topics, counted in the documents as written
/// @param readings topics of other contexts that the contexts read
/// @param readChannels channels of such topics, counted likewise
/// @param commandTopics topics with commands that were left out
/// @param commands channels of commands that are no topics
public record ChannelCount(
        int topics, int channels, int readings, int readChannels, int commandTopics, int commands) {

    /// Nothing counted.
    public static final ChannelCount NONE = new ChannelCount(0, 0, 0, 0, 0, 0);

    /// Counts one document against what it was written from; a document that cannot be read is not
    /// counted, as the check of it says why.
    static Optional<ChannelCount> of(ContextSpec spec, String path, String text) {
        return SpecFacts.of(path, text)
                .map(facts ->
                        new ChannelCount(
                                spec.owned().size() + spec.leftOut(),
                                facts.topics().size(),
                                spec.read().size(),
                                facts.reads().size(),
                                spec.leftOut(),
                                facts.commands()));
    }

    /// The sum over several documents.
    static ChannelCount sum(Collection<ChannelCount> counts) {
        return counts.stream().reduce(NONE, ChannelCount::plus);
    }

    private ChannelCount plus(ChannelCount other) {
        return new ChannelCount(
                topics + other.topics,
                channels + other.channels,
                readings + other.readings,
                readChannels + other.readChannels,
                commandTopics + other.commandTopics,
                commands + other.commands);
    }

    /// Whether every topic that was to be written has a channel of its own, and every reading.
    public boolean agrees() {
        return topics - commandTopics == channels && readings == readChannels;
    }

    /// For the report of an export: `37 topics = 37 channels; 24 read topics = 24 channels`.
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(equation("topic", topics - commandTopics, channels));
        parts.add(equation("read topic", readings, readChannels));
        if (commandTopics > 0) {
            parts.add(count("command topic", commandTopics) + " left out");
        }
        if (commands > 0) {
            parts.add(
                    count("command", commands)
                            + (commands == 1 ? " as private channel" : " as private channels"));
        }
        return String.join("; ", parts);
    }

    private static String equation(String noun, int modelled, int written) {
        return count(noun, modelled)
                + (modelled == written ? " = " : " but ")
                + count("channel", written);
    }

    private static String count(String noun, int number) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
