package org.stormspec.model.rule.outside;

import java.util.List;
import java.util.Set;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.store.Draft;

/** The rules about schema files and about change, which need more than the model to judge. */
public final class OutsideRules {

    private static final About BROKEN_SCHEMA =
            new About(
                            "SCH-02",
                            Level.ERROR,
                            "Schema file cannot be read",
                            "A schema that no library reads is no contract: neither registry nor"
                                    + " reader can use it.",
                            "schemas/sale.avsc:3: expected an Avro schema in JSON.",
                            "mend the file")
                    .notWaivable();

    private static final About LOST_REFERENCE =
            new About(
                            "SCH-03",
                            Level.ERROR,
                            "Schema refers to what is not there",
                            "A name that leads nowhere makes the whole schema unusable.",
                            "schemas/order.avsc names Money, which no file beside it defines.",
                            "add the file or take it off the topic")
                    .notWaivable();

    private static final About REUSED_NUMBER =
            new About(
                    "SCH-08",
                    Level.ERROR,
                    "Protobuf number with another meaning",
                    "Records are read by numbers. One that now means something else turns old"
                            + " records into wrong ones, silently.",
                    "Number 4 of acme.finance.sales._public.order means total on one side and tax"
                            + " on the other.",
                    "reserve the number and take a new one");

    private static final About INVALID_EXAMPLE =
            new About(
                    "SCH-17",
                    Level.WARNING,
                    "Example that the schema refuses",
                    "People copy examples. One that the schema refuses teaches them a mistake.",
                    "The example first of acme.finance.campaign._public.sale breaks /amount_minor:"
                            + " string found, integer expected.",
                    "correct the example");

    private static final About INCOMPATIBLE =
            new About(
                    "VER-01",
                    Level.ERROR,
                    "Change that breaks readers or records",
                    "The topic promises that schemas stay compatible in its mode. This change"
                            + " breaks the promise since the last export.",
                    "acme.finance.campaign._public.sale cannot change so under FULL_TRANSITIVE:"
                            + " channel is not written by the other side and has no default; 1"
                            + " reader is affected.",
                    "make new fields optional");

    private static final About NO_NEW_VERSION =
            new About(
                    "VER-02",
                    Level.ERROR,
                    "Breaking change without a new topic version",
                    "Readers can move in their own time only when the old topic stays as it is and"
                            + " the new shape gets a topic of its own.",
                    "acme.finance.campaign._public.sale needs a version 2 beside it.",
                    "take the change back and make a new version");

    private static final About SAME_VERSION =
            new About(
                    "VER-09",
                    Level.WARNING,
                    "Content changed, version did not",
                    "A version that does not follow the content tells nobody that something"
                            + " changed.",
                    "The contracts changed since version 1.2.0; they deserve 1.3.0.",
                    "take the version that the changes deserve");

    private static final About BROKEN_CONTRACT =
            new About(
                    "VER-11",
                    Level.ERROR,
                    "Reader no longer gets what it needs",
                    "The reader said which fields it cannot do without. Whoever takes one away"
                            + " breaks that reader, whatever the mode says.",
                    "acme.finance.campaign._public.sale: finance.sales needs amount_minor, which"
                            + " is gone.",
                    "keep the field, or ask the reader");

    private OutsideRules() {}

    /** Returns the rules for what was found. */
    public static List<Rule<?>> of(Outside outside) {
        return List.of(
                plain(BROKEN_SCHEMA, outside),
                plain(LOST_REFERENCE, outside),
                plain(REUSED_NUMBER, outside),
                plain(INVALID_EXAMPLE, outside),
                new ToldRule(INCOMPATIBLE, outside, OutsideRules::optional),
                plain(NO_NEW_VERSION, outside),
                new ToldRule(SAME_VERSION, outside, OutsideRules::bump),
                plain(BROKEN_CONTRACT, outside));
    }

    private static Rule<?> plain(About about, Outside outside) {
        return new ToldRule(about, outside, (place, told) -> List.of());
    }

    private static List<Fix> optional(RecordKey place, Told told) {
        if (told.words().isEmpty()) {
            return List.of();
        }
        Set<String> names = Set.copyOf(told.words());
        return List.of(
                Repairs.topic(
                        "make %s optional".formatted(String.join(", ", told.words())),
                        place.id(),
                        topic -> optional(topic, names)));
    }

    private static Topic optional(Topic topic, Set<String> names) {
        List<Field> fields =
                topic.payload().fields().stream()
                        .map(field -> names.contains(field.name()) ? field.optional(true) : field)
                        .toList();
        return topic.carrying(topic.payload().of(fields));
    }

    private static List<Fix> bump(RecordKey place, Told told) {
        return told.words().stream()
                .map(version ->
                        new Fix(
                                "take version " + version,
                                model -> {
                                    Draft draft = new Draft(model);
                                    Workspace now = model.workspace();
                                    draft.put(
                                            new Workspace(
                                                    now.id(),
                                                    now.name(),
                                                    version,
                                                    now.tenant(),
                                                    now.naming(),
                                                    now.defaults()));
                                    return draft.changes();
                                }))
                .toList();
    }
}
