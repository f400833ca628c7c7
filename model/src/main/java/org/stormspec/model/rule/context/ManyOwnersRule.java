package org.stormspec.model.rule.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Planes;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/** Several contexts define the same entity, by an aggregate or by a CDC topic that is no copy. */
public final class ManyOwnersRule implements Rule<Nouns.Entity> {

    private static final int PROPOSALS = 3;
    private static final String ONE_LEFT =
            "the other definitions are deleted, with what is said in them";

    @Override
    public About about() {
        return new About(
                "CTX-09",
                Level.WARNING,
                "Entity that several contexts define",
                "Two truths about one thing drift apart. One context answers for it, best a common"
                        + " one; the others read what it publishes, or mean something else and"
                        + " should say so.",
                "User is defined 2 times: in common.users and people.career.",
                "move it to a common context · let one context own it · give it another name");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.DOMAIN, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<Nouns.Entity> subjects(Scope scope) {
        return Nouns.entities(scope).stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Nouns.Entity entity) {
        List<Context> owners =
                entity.contexts().stream()
                        .flatMap(id -> scope.model().context(id).stream())
                        .sorted(
                                Comparator.comparing((Context context) ->
                                                !Planes.isControl(scope, context))
                                        .thenComparing(Context::path)
                                        .thenComparing(Context::id))
                        .toList();
        return Stream.of(
                about().finding(
                                "%s is defined %d times: in %s."
                                        .formatted(
                                                capital(entity.word()),
                                                owners.size(),
                                                Wording.listed(
                                                        owners.stream().map(Context::path).toList(),
                                                        "and")),
                                places(entity, owners),
                                fixes(scope, entity, owners)));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Returns the definitions, those in the likely owner last. */
    private static List<RecordKey> places(Nouns.Entity entity, List<Context> owners) {
        return entity.definitions().stream()
                .sorted(
                        Comparator.comparing((Nouns.Definition definition) ->
                                definition.context().equals(owners.getFirst().id())))
                .map(definition -> Element.key(definition.element()))
                .toList();
    }

    private static List<Fix> fixes(Scope scope, Nouns.Entity entity, List<Context> owners) {
        List<Fix> fixes = new ArrayList<>();
        moving(scope, entity, owners).ifPresent(fixes::add);
        owners.stream()
                .limit(PROPOSALS)
                .flatMap(owner -> owning(scope, entity, owner).stream())
                .forEach(fixes::add);
        owners.stream()
                .skip(1)
                .limit(PROPOSALS)
                .flatMap(other -> renaming(entity, other).stream())
                .forEach(fixes::add);
        return fixes;
    }

    /** Returns how to move it where everybody looks for it, unless a common context has it. */
    private static Optional<Fix> moving(Scope scope, Nouns.Entity entity, List<Context> owners) {
        if (Planes.isControl(scope, owners.getFirst())
                || !CommonHome.isFree(scope, entity.word())) {
            return Optional.empty();
        }
        String label =
                "move %s to %s, to be read by all"
                        .formatted(entity.word(), CommonHome.pathFor(entity.word()));
        return owners.stream()
                .flatMap(owner ->
                        topicOf(scope, entity, owner)
                                .map(topic -> moving(label, entity, owner.id(), topic.id()))
                                .stream())
                .findFirst();
    }

    private static Fix moving(String label, Nouns.Entity entity, String owner, String topic) {
        return new Fix(label, model -> moved(model, entity, owner, topic)).asking(ONE_LEFT);
    }

    private static ChangeSet moved(
            ModelView model, Nouns.Entity entity, String owner, String topic) {
        Optional<Context> before = model.context(owner);
        if (!model.has(Element.key(topic)) || before.isEmpty()) {
            return ChangeSet.EMPTY;
        }
        Draft draft = new Draft(model);
        Context home = CommonHome.open(model, draft, entity.word(), before.get());
        List<String> moving =
                entity.definitions().stream()
                        .filter(definition -> definition.context().equals(owner))
                        .map(Nouns.Definition::element)
                        .filter(id -> model.has(Element.key(id)))
                        .toList();
        CommonHome.move(model, draft, moving, home.id());
        draft.put(new Consumer(owner, topic, Optional.empty(), Optional.empty(), Optional.empty()));
        ChangeSet move = draft.changes();
        Store after = copy(model);
        after.apply(move);
        return move.then(owned(after, entity, Set.of(owner, home.id()), topic, home.id()));
    }

    private static Optional<Fix> owning(Scope scope, Nouns.Entity entity, Context owner) {
        return topicOf(scope, entity, owner)
                .map(topic ->
                        new Fix(
                                        "let %s own %s, to be read by the others"
                                                .formatted(owner.path(), entity.word()),
                                        model ->
                                                owned(
                                                        model,
                                                        entity,
                                                        Set.of(owner.id()),
                                                        topic.id(),
                                                        owner.id()))
                                .asking(ONE_LEFT));
    }

    private static Optional<Element> topicOf(Scope scope, Nouns.Entity entity, Context owner) {
        return entity.definitions().stream()
                .filter(definition -> definition.context().equals(owner.id()))
                .flatMap(definition -> scope.model().element(definition.element()).stream())
                .filter(element -> element.kind() == Kind.TOPIC)
                .max(Comparator.comparingInt(ManyOwnersRule::version).thenComparing(Element::id));
    }

    private static int version(Element topic) {
        return topic.topic().map(Topic::version).orElse(0);
    }

    private static ChangeSet owned(
            ModelView model, Nouns.Entity entity, Set<String> keeping, String topic, String owner) {
        List<Element> others =
                entity.definitions().stream()
                        .filter(definition -> !keeping.contains(definition.context()))
                        .flatMap(definition -> model.element(definition.element()).stream())
                        .toList();
        Set<String> gone = others.stream().map(Element::id).collect(Collectors.toSet());
        List<Consumer> readers = readers(model, others, owner, topic);
        List<Link> arrows = arrows(model, gone, topic);
        ChangeSet removal = new Edits(new Random(0)).removeEverywhere(model, gone);
        Store rest = copy(model);
        rest.apply(removal);
        Draft draft = new Draft(rest);
        readers.stream().filter(reader -> !draft.has(reader.key())).forEach(draft::put);
        arrows.forEach(draft::put);
        rest.element(topic)
                .ifPresent(kept ->
                        draft.put(
                                Repairs.onTopic(
                                        kept,
                                        found ->
                                                shown(
                                                        found,
                                                        Stream.concat(
                                                                        readers.stream(),
                                                                        rest
                                                                                .consumersOf(topic)
                                                                                .stream())
                                                                .map(Consumer::context)
                                                                .filter(reader ->
                                                                        !reader.equals(owner))
                                                                .distinct()
                                                                .toList()))));
        return removal.then(draft.changes());
    }

    private static Store copy(ModelView model) {
        return Store.of(
                Stream.of(RecordType.values()).flatMap(type -> model.all(type).stream()).toList());
    }

    /** Returns whoever defined the entity, and whoever read it there, as readers of one topic. */
    private static List<Consumer> readers(
            ModelView model, List<Element> others, String owner, String topic) {
        List<Consumer> readers = new ArrayList<>();
        for (Element other : others) {
            model.consumersOf(other.id()).stream()
                    .map(consumer -> consumer.of(topic))
                    .forEach(readers::add);
            other.context()
                    .map(context ->
                            new Consumer(
                                    context,
                                    topic,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()))
                    .ifPresent(readers::add);
        }
        Set<String> seen = new TreeSet<>();
        return readers.stream()
                .filter(reader -> !reader.context().equals(owner) && seen.add(reader.context()))
                .toList();
    }

    /** Returns what the other topics set off, set off by the one that stays. */
    private static List<Link> arrows(ModelView model, Set<String> gone, String topic) {
        return gone.stream()
                .sorted()
                .flatMap(id -> model.linksFrom(id).stream())
                .filter(link -> link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                .filter(link -> isTopic(model, link.from()) && !gone.contains(link.to()))
                .filter(link -> !link.to().equals(topic))
                .map(link -> link.between(topic, link.to()))
                .toList();
    }

    private static boolean isTopic(ModelView model, String element) {
        return model.element(element).filter(found -> found.kind() == Kind.TOPIC).isPresent();
    }

    private static Topic shown(Topic topic, List<String> readers) {
        return topic.access().filter(access -> access == Access.PUBLIC).isPresent()
                ? topic
                : Repairs.granting(topic.accessible(Optional.of(Access.PROTECTED)), readers);
    }

    /** Something else deserves another word. */
    private static Optional<Fix> renaming(Nouns.Entity entity, Context context) {
        String word = Wording.noun(context.name() + " " + entity.word());
        return word.isEmpty() || word.equals(entity.word())
                ? Optional.empty()
                : Optional.of(
                        new Fix(
                                "call it %s in %s".formatted(word, context.path()),
                                model -> renamed(model, entity, context, word)));
    }

    private static ChangeSet renamed(
            ModelView model, Nouns.Entity entity, Context context, String word) {
        Draft draft = new Draft(model);
        entity.definitions().stream()
                .filter(definition -> definition.context().equals(context.id()))
                .flatMap(definition -> model.element(definition.element()).stream())
                .forEach(element -> draft.put(renamed(element, word)));
        return draft.changes();
    }

    private static Element renamed(Element element, String word) {
        Element named = element.named(capital(word));
        return switch (element.detail()) {
            case Detail.Aggregate aggregate ->
                    named.with(
                            aggregate.root().isEmpty()
                                    ? aggregate
                                    : aggregate.rooted(Wording.pascal(word)));
            case Topic topic -> element.with(topic.typed(TopicNames.kebab(word)));
            default -> element;
        };
    }
}
