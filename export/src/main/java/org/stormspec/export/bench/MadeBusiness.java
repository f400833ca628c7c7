package org.stormspec.export.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

/**
 * A made-up business: contexts of about 33 elements each, in chains of command, aggregate, event,
 * policy and CDC entity, that read each other's topics. About one thing in twelve is wrong with it,
 * as in a model that people are still working at.
 */
final class MadeBusiness {

    /** Elements of a context, as in a model of 10,000 elements in 300 contexts. */
    static final int IN_CONTEXT = 33;

    private static final List<Access> ACCESS =
            List.of(Access.PUBLIC, Access.PUBLIC, Access.PROTECTED, Access.PRIVATE);
    private static final String BOARD = "wall";
    private static final int TEAMS = 12;
    private static final int DOMAINS = 15;
    private static final int ONE_IN = 12;
    private static final int STEP = 200;
    private static final int IN_ROW = 100;

    /** One chain; three of them and a hotspot nearly make a context. */
    private static final List<Kind> CHAIN =
            List.of(
                    Kind.COMMAND,
                    Kind.AGGREGATE,
                    Kind.EVENT,
                    Kind.POLICY,
                    Kind.TOPIC,
                    Kind.EVENT,
                    Kind.TOPIC,
                    Kind.READ_MODEL,
                    Kind.COMMAND,
                    Kind.TOPIC,
                    Kind.HOTSPOT);

    private final int size;
    private final Random random;
    private final List<ModelRecord> records = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();

    private MadeBusiness(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /** Returns a model with so many elements; the same seed makes the same one. */
    static Store of(int size, long seed) {
        return Store.of(new MadeBusiness(size, seed).make());
    }

    private List<ModelRecord> make() {
        records.add(Workspace.named("bench"));
        records.add(new Board(BOARD, "Wall", Board.Level.PROCESS));
        records.add(new Tag("pii", "identifies a natural person", Optional.of("pol-pii")));
        records.add(personalData());
        for (int team = 0; team < TEAMS; team++) {
            records.add(new Team("team-" + team, ""));
        }
        for (int made = 0; made < size; made += IN_CONTEXT) {
            context(made / IN_CONTEXT, Math.min(IN_CONTEXT, size - made));
        }
        return records;
    }

    private static TagPolicy personalData() {
        return new TagPolicy(
                "pol-pii",
                "",
                "pii",
                OptionalInt.of(48),
                OptionalInt.empty(),
                EnumSet.of(Access.PRIVATE, Access.PROTECTED),
                List.of(),
                List.of(),
                true,
                false);
    }

    private boolean isWrong() {
        return random.nextInt(ONE_IN) == 0;
    }

    private void context(int number, int elements) {
        String domain = "area" + (char) ('a' + number % DOMAINS);
        String name = "context_%d_x".formatted(number);
        Context context =
                Context.named(domain + "." + name, domain, name)
                        .running(List.of(new Context.Service("service-" + number, "")));
        records.add(isWrong() ? context : context.ownedBy(Optional.of("team-" + number % TEAMS)));
        String[] chain = new String[CHAIN.size()];
        for (int i = 0; i < elements; i++) {
            int link = i % CHAIN.size();
            chain[link] = element(context, number, i, CHAIN.get(link));
            connect(context, chain, link);
        }
    }

    private String element(Context context, int number, int place, Kind kind) {
        String id = "%s-%d-%d".formatted(kind.word(), number, place);
        String name = "%s %d of %d".formatted(kind.label(), place, number);
        records.add(
                new Element(
                        id,
                        name,
                        kind == Kind.TOPIC && random.nextInt(ONE_IN * ONE_IN) == 0
                                ? Optional.empty()
                                : Optional.of(context.id()),
                        "",
                        kind == Kind.TOPIC ? topic() : Detail.of(kind)));
        int at = number * IN_CONTEXT + place;
        records.add(
                new Placement(
                        BOARD,
                        "p-" + at,
                        id,
                        Placement.boxAt(kind, at % IN_ROW * STEP, at / IN_ROW * STEP)));
        if (kind == Kind.TOPIC) {
            topics.add(id);
        }
        return id;
    }

    private Topic topic() {
        Topic topic =
                Topic.entity("")
                        .carrying(
                                Topic.Payload.NONE
                                        .keyed(isWrong() ? Optional.empty() : Optional.of("id"))
                                        .of(
                                                isWrong()
                                                        ? List.of()
                                                        : List.of(
                                                                Field.of("id", "string"),
                                                                Field.of("total", "long"))));
        Access access = ACCESS.get(random.nextInt(ACCESS.size()));
        return topic.accessible(isWrong() ? Optional.empty() : Optional.of(access))
                .shared(
                        topic.sharing()
                                .offered(random.nextBoolean())
                                .granting(
                                        isWrong()
                                                ? new TreeSet<>(List.of("nobody.knows"))
                                                : new TreeSet<>()));
    }

    /** Links what was made last to what came before it in its chain. */
    private void connect(Context context, String[] chain, int last) {
        switch (last) {
            case 1 -> link(chain[0], LinkType.HANDLED_BY, chain[1]);
            case 2 -> link(chain[1], LinkType.EMITS, chain[2]);
            case 3 -> link(chain[2], LinkType.TRIGGERS, chain[3]);
            case 4, 6, 9 -> link(chain[1], LinkType.PUBLISHES, chain[last]);
            case 5 -> link(chain[1], LinkType.EMITS, chain[5]);
            case 7 -> reads(context, chain[3], chain[7]);
            case 8 -> link(chain[3], LinkType.ISSUES, chain[8]);
            default -> {}
        }
    }

    private void reads(Context context, String policy, String readModel) {
        if (random.nextBoolean()) {
            String topic = topics.get(random.nextInt(topics.size()));
            link(topic, LinkType.TRIGGERS, policy);
        }
        String topic = topics.get(random.nextInt(topics.size()));
        link(topic, LinkType.INFORMS, readModel);
        records.add(
                new Consumer(
                        context.id(), topic, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void link(String from, LinkType type, String to) {
        records.add(new Link(from, type, to));
    }
}
