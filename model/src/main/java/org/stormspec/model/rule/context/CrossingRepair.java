package org.stormspec.model.rule.context;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Takes a command apart that crosses contexts: the caller's context tells a fact of its own, and
 * the handler's context reacts to it. No arrow is left between the two but the one of what is told.
 */
final class CrossingRepair {

    private final ModelView model;
    private final Draft draft;

    private CrossingRepair(ModelView model) {
        this.model = model;
        this.draft = new Draft(model);
    }

    /** The caller's context publishes a CDC entity; the handler's context reads it and reacts. */
    static Fix byEntity(Element command, Element source, Element target, Context from, Context to) {
        return new Fix(
                        "tell it by a CDC entity '%s' of %s and react to it in %s"
                                .formatted(request(command), from.path(), to.path()),
                        model ->
                                source.kind() == Kind.POLICY
                                        ? new CrossingRepair(model)
                                                .published(command, source, from, to)
                                        : new CrossingRepair(model)
                                                .recorded(command, target, from, to))
                .needing(List.of(from.key(), to.key()));
    }

    /** A policy of the handler's context reacts to what is told, and gives the command. */
    static Fix byReaction(Element command, Element told, Context to) {
        return new Fix(
                        "react to '%s' in %s".formatted(told.name(), to.path()),
                        model -> new CrossingRepair(model).heard(command, told, to))
                .needing(to.key());
    }

    /** The policy makes an event happen, to which a policy of the handler's context reacts. */
    static Fix byEvent(Element command, Element source, Context to) {
        return new Fix(
                        "put an event in between and react to it in " + to.path(),
                        model -> new CrossingRepair(model).reacting(command, source, to))
                .needing(to.key());
    }

    private ChangeSet published(Element command, Element policy, Context from, Context to) {
        Link issues = new Link(policy.id(), LinkType.ISSUES, command.id());
        return replacing(
                issues.key(),
                () -> {
                    Element topic = topic(command, from, to);
                    draft.put(new Link(policy.id(), LinkType.PUBLISHES, topic.id()));
                    react(topic, to, adopted(command, to));
                });
    }

    /**
     * Nobody but people issues the command where it stands, so it needs a handler there: an
     * aggregate that keeps what was asked for. The handler's context gets a command of its own.
     */
    private ChangeSet recorded(Element command, Element target, Context from, Context to) {
        Link handled = new Link(command.id(), LinkType.HANDLED_BY, target.id());
        return replacing(
                handled.key(),
                () -> {
                    Element keeper =
                            made(
                                    Kind.AGGREGATE,
                                    request(command),
                                    from,
                                    new Detail.Aggregate(
                                            request(command), key(command), List.of(), List.of()));
                    Element topic = topic(command, from, to);
                    Element there = made(Kind.COMMAND, command.name(), to, command.detail());
                    draft.put(new Link(command.id(), LinkType.HANDLED_BY, keeper.id()))
                            .put(new Link(keeper.id(), LinkType.PUBLISHES, topic.id()))
                            .put(new Link(there.id(), LinkType.HANDLED_BY, target.id()));
                    react(topic, to, there);
                });
    }

    private ChangeSet heard(Element command, Element told, Context to) {
        List<Link> direct =
                model.linksTo(command.id()).stream()
                        .filter(link -> link.from().equals(told.id()))
                        .toList();
        if (!direct.isEmpty()) {
            direct.forEach(link -> draft.remove(link.key()));
            react(told, to, adopted(command, to));
        }
        return draft.changes();
    }

    private ChangeSet reacting(Element command, Element policy, Context to) {
        Link issues = new Link(policy.id(), LinkType.ISSUES, command.id());
        return replacing(
                issues.key(),
                () -> {
                    Element event =
                            made(
                                    Kind.EVENT,
                                    command.name() + " requested",
                                    policy.context(),
                                    Detail.of(Kind.EVENT));
                    draft.put(new Link(policy.id(), LinkType.EMITS, event.id()));
                    react(event, to, adopted(command, to));
                });
    }

    /** Does nothing when the arrow to be replaced is gone. */
    private ChangeSet replacing(RecordKey arrow, Runnable repair) {
        if (model.has(arrow)) {
            draft.remove(arrow);
            repair.run();
        }
        return draft.changes();
    }

    private void react(Element told, Context to, Element command) {
        Element reaction = made(Kind.POLICY, "Whenever " + told.name(), to, Detail.of(Kind.POLICY));
        draft.put(new Link(told.id(), LinkType.TRIGGERS, reaction.id()))
                .put(new Link(reaction.id(), LinkType.ISSUES, command.id()));
    }

    /** The command is the handler's from now on, wherever it stood. */
    private Element adopted(Element command, Context to) {
        Element now = model.element(command.id()).orElse(command).in(Optional.of(to.id()));
        draft.put(now);
        return now;
    }

    private Element topic(Element command, Context from, Context to) {
        String name = request(command);
        Topic topic =
                Topic.state(TopicNames.kebab(name))
                        .accessible(Optional.of(Access.PROTECTED))
                        .shared(Topic.Sharing.NONE.granting(Set.of(to.id())))
                        .carrying(
                                Topic.Payload.NONE
                                        .keyed(Optional.of(key(command)))
                                        .of(List.of(Field.of(key(command), "string"))));
        return made(Kind.TOPIC, name, from, topic);
    }

    private Element made(Kind kind, String name, Context context, Detail detail) {
        return made(kind, name, Optional.of(context.id()), detail);
    }

    private Element made(Kind kind, String name, Optional<String> context, Detail detail) {
        Element made = new Element(Ids.element(draft::has, kind, name), name, context, "", detail);
        draft.put(made);
        return made;
    }

    /** Returns what is asked for as a thing: {@code Order request} of Place order. */
    private static String request(Element command) {
        List<String> words = Phrase.of(command.name()).words();
        List<String> thing = words.size() > 1 ? words.subList(1, words.size()) : words;
        return Phrase.capital(String.join(" ", thing)) + " request";
    }

    private static String key(Element command) {
        return TopicNames.kebab(request(command)).replace('-', '_') + "_id";
    }
}
