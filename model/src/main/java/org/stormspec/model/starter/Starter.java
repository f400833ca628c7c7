package org.stormspec.model.starter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.stormspec.model.edit.Shelves;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * What a model can begin with beside an empty wall: contexts of the domain {@code common}, which
 * runs the platform and keeps what every other domain needs.
 */
public enum Starter {
    /** Everything a platform needs before anybody builds on it (requirement R-191). */
    CONTROL_PLANE("control-plane", "tenants, roles, users, services and what runs a platform"),

    /** The entities that every context would otherwise define anew (requirement R-140). */
    COMMON("common", "users, roles, addresses and payments, defined once for all");

    /** The domain that all of it lies in. */
    public static final String DOMAIN = "common";

    static final String PII = "pii";

    /** Personal data stays two days at most (requirement R-171). */
    static final int PERSONAL_HOURS = 48;

    /** Payment facts stay a week at least (requirement R-177). */
    private static final int FINANCIAL_HOURS = 168;

    private static final int RETRIES = 3;

    private static final String OFFICE = "data-office";
    private static final String PLATFORM = "platform-team";

    /** What is about words and numbers rather than machines. */
    private static final Set<String> OFFICES =
            Set.of("common.glossary", "common.data_quality", "common.billing");

    private final String word;
    private final String idea;

    Starter(String word, String idea) {
        this.word = word;
        this.idea = idea;
    }

    /** Returns the word for it on the command line: {@code control-plane}. */
    public String word() {
        return word;
    }

    /** Returns what one gets, in one line. */
    public String idea() {
        return idea;
    }

    /** Returns the starter of a word. */
    public static Optional<Starter> of(String word) {
        return Arrays.stream(values())
                .filter(starter -> starter.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Returns what adds it to a model, with frames on a board. What is there already stays as it
     * is; a context that is there gets nothing new.
     *
     * @param board the board, made if it is missing
     */
    public ChangeSet changes(ModelView model, Board board) {
        Draft draft = new Draft(model);
        if (model.contexts().isEmpty()) {
            draft.put(model.workspace().defaulting(defaults(model.workspace().defaults())));
        }
        add(
                draft,
                new Domain(
                        DOMAIN,
                        Domain.Plane.CONTROL,
                        "what must exist before anything else can be built",
                        Optional.of(repository(model.workspace()))));
        add(draft, new Team(OFFICE, ""));
        add(draft, new Team(PLATFORM, ""));
        add(draft, new Tag(PII, "identifies a natural person", Optional.of("pol-pii")));
        add(draft, new Tag("financial", "amounts and payment facts", Optional.of("pol-financial")));
        policies().forEach(policy -> add(draft, policy));
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (Sketch sketch : sketches()) {
            if (isFree(model, sketch)) {
                draft.put(sketch.context(Optional.of(ownerOf(sketch))));
                sketch.parts().forEach(part -> add(draft, part));
                shown.put(sketch.path(), sketch.shown());
            }
        }
        sketches().stream()
                .filter(sketch -> shown.containsKey(sketch.path()))
                .forEach(sketch -> draft.putAll(sketch.readings(draft)));
        Shelves.layOut(model, board, shown, Sketch.WIDTH).forEach(draft::put);
        return draft.changes();
    }

    /** A new model says at once how records are wrapped, and what readers do when they cannot. */
    private static Defaults defaults(Defaults usual) {
        return usual.equals(Defaults.DEFAULT)
                ? new Defaults(
                        usual.format(),
                        usual.compatibility(),
                        usual.subject(),
                        usual.schemaIdLocation(),
                        Message.Envelope.CLOUDEVENTS_BINARY.word(),
                        usual.partitions(),
                        usual.replicas(),
                        new Failure(
                                Optional.empty(),
                                OptionalInt.of(RETRIES),
                                Optional.of("stop-and-alert")))
                : usual;
    }

    private static String repository(Workspace workspace) {
        return (workspace.tenant().isEmpty() ? "" : workspace.tenant() + "/") + DOMAIN;
    }

    private static void add(Draft draft, ModelRecord record) {
        if (!draft.has(record.key())) {
            draft.put(record);
        }
    }

    private static boolean isFree(ModelView model, Sketch sketch) {
        return model.contexts().stream()
                .noneMatch(context ->
                        context.id().equals(sketch.path()) || context.path().equals(sketch.path()));
    }

    private static String ownerOf(Sketch sketch) {
        return OFFICES.contains(sketch.path()) ? OFFICE : PLATFORM;
    }

    private static List<TagPolicy> policies() {
        return List.of(
                new TagPolicy(
                        "pol-pii",
                        OFFICE,
                        PII,
                        OptionalInt.of(PERSONAL_HOURS),
                        OptionalInt.empty(),
                        Set.of(Access.PROTECTED, Access.PRIVATE),
                        List.of(),
                        List.of(),
                        true,
                        false),
                new TagPolicy(
                        "pol-financial",
                        OFFICE,
                        "financial",
                        OptionalInt.empty(),
                        OptionalInt.of(FINANCIAL_HOURS),
                        Set.of(),
                        List.of(),
                        List.of(),
                        true,
                        true));
    }

    private List<Sketch> sketches() {
        return switch (this) {
            case CONTROL_PLANE ->
                    List.of(
                            users(),
                            services(),
                            onboarding(),
                            billing(),
                            glossary(),
                            quality(),
                            support());
            case COMMON -> List.of(users(), addresses(), payments());
        };
    }

    private static Sketch users() {
        return new Sketch("users", "UserRegistry", "keep people, roles and tenants")
                .term("user", "a person known to the organisation")
                .term("role", "a named bundle of rights")
                .term("tenant", "an isolated customer space")
                .entity(
                        "tenant",
                        Access.PUBLIC,
                        List.of("Tenant opened", "Tenant closed"),
                        "name: string",
                        "opened_at: timestamp")
                .entity(
                        "role",
                        Access.PUBLIC,
                        List.of("Role granted", "Role revoked"),
                        "name: string",
                        "rights: array<string>")
                .entity(
                        "user",
                        Access.PROTECTED,
                        List.of("User registered", "User left"),
                        "full_name: string #pii",
                        "email: string #pii",
                        "tenant_id: string");
    }

    private static Sketch services() {
        return new Sketch("services", "ServiceRegistry", "know what runs, and who answers for it")
                .term("service", "something that runs and writes or reads topics")
                .entity(
                        "service",
                        Access.PUBLIC,
                        List.of("Service announced", "Service retired"),
                        "name: string",
                        "context: string",
                        "owner: string");
    }

    private static Sketch onboarding() {
        return new Sketch(
                        "onboarding",
                        "OnboardingProcessor",
                        "bring tenants and teams on to the platform")
                .term("onboarding", "the way of a tenant from request to first record")
                .reads("common.users.user")
                .entity(
                        "onboarding",
                        Access.PROTECTED,
                        List.of("Onboarding started", "Onboarding finished"),
                        "tenant_id: string",
                        "step: string",
                        "started_at: timestamp");
    }

    private static Sketch billing() {
        return new Sketch(
                        "billing",
                        "ChargebackCollector",
                        "charge contexts for what they store and read")
                .term("chargeback", "internal invoice for data stored and consumed")
                .reads("common.onboarding.onboarding")
                .entity(
                        "chargeback_statement",
                        Access.PRIVATE,
                        List.of("Chargeback statement issued", "Chargeback statement settled"),
                        "context: string",
                        "stored_bytes: long",
                        "total_minor: long #financial",
                        "currency: string");
    }

    private static Sketch glossary() {
        return new Sketch("glossary", "TerminologyKeeper", "agree on words and tags")
                .term("term", "a word with one agreed meaning inside a context")
                .entity(
                        "glossary_term",
                        Access.PUBLIC,
                        List.of("Term agreed", "Term withdrawn"),
                        "context: string",
                        "label: string",
                        "meaning: string",
                        "tags: array<string>");
    }

    private static Sketch quality() {
        return new Sketch(
                        "data_quality",
                        "QualityInspector",
                        "say which rules data must keep, and report what breaks them")
                .term("quality rule", "what must hold for every record of a topic")
                .entity(
                        "quality_rule",
                        Access.PUBLIC,
                        List.of("Quality rule added", "Quality rule failed"),
                        "topic: string",
                        "demand: string",
                        "failures: long");
    }

    private static Sketch support() {
        return new Sketch(
                        "support",
                        "SupportDesk",
                        "keep the platform running, and answer those who use it")
                .term("support case", "something that somebody needs help with")
                .reads("common.users.user")
                .entity(
                        "support_case",
                        Access.PRIVATE,
                        List.of("Support case opened", "Support case solved"),
                        "tenant_id: string",
                        "topic: string",
                        "opened_at: timestamp");
    }

    private static Sketch addresses() {
        return new Sketch("addresses", "AddressKeeper", "keep where people and companies are")
                .term("address", "a place that something can be sent to")
                .reads("common.users.user")
                .entity(
                        "address",
                        Access.PROTECTED,
                        List.of("Address confirmed", "Address withdrawn"),
                        "owner_id: string",
                        "street: string #pii",
                        "town: string",
                        "country: string");
    }

    private static Sketch payments() {
        return new Sketch(
                        "payments", "PaymentCollector", "keep what was paid, by whom and for what")
                .term("payment", "money that changed hands for something")
                .reads("common.addresses.address")
                .entity(
                        "payment",
                        Access.PRIVATE,
                        List.of("Payment received", "Payment refunded"),
                        "payer_id: string",
                        "purpose: string",
                        "amount_minor: long #financial",
                        "currency: string");
    }
}
