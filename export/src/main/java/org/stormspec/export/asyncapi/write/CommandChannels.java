package org.stormspec.export.asyncapi.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.export.asyncapi.write.ContextSpec.Order;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.ModelView;

/// Finds the commands of a context that a document can mention beside its topics.
final class CommandChannels {

    private CommandChannels() {}

    /// None while commands stay inside, and none of those that have a topic of their own.
    static List<Order> of(ModelView model, ContextContract contract, CommandExport way) {
        if (way == CommandExport.OMIT) {
            return List.of();
        }
        Set<String> topics =
                contract.topics().stream()
                        .filter(topic -> topic.topic().stream() == StreamKind.COMMAND)
                        .map(topic -> topic.type())
                        .collect(Collectors.toSet());
        return model.elements(Kind.COMMAND).stream()
                .filter(command -> command.context().equals(Optional.of(contract.context().id())))
                .filter(command -> !topics.contains(TopicNames.kebab(command.name())))
                .map(command -> order(model, command))
                .toList();
    }

    private static Order order(ModelView model, Element element) {
        Detail.Command command = (Detail.Command) element.detail();
        return new Order(
                SchemaNames.camel(element.id()) + "Command",
                SchemaNames.pascal(element.name()),
                description(element, command),
                command.delivery().map(SpecTexts::word),
                model.linksFrom(element.id()).stream()
                        .filter(link -> link.type() == LinkType.HANDLED_BY)
                        .flatMap(link -> model.element(link.to()).stream())
                        .map(Element::name)
                        .sorted()
                        .toList());
    }

    private static String description(Element element, Detail.Command command) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                SpecTexts.sentence(
                        element.description().isBlank() ? element.name() : element.description()));
        if (!command.rejectedWhen().isBlank()) {
            sentences.add(SpecTexts.sentence("Refused when " + command.rejectedWhen()));
        }
        if (!command.effect().isBlank()) {
            sentences.add(SpecTexts.sentence("Afterwards " + command.effect()));
        }
        return String.join(" ", sentences);
    }
}
