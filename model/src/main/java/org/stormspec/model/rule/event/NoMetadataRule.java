package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Message.Trait;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A public or protected topic lacks one of id, time, source, type and schema version. */
public final class NoMetadataRule extends TopicRule {

    private static final Set<Trait> WANTED =
            EnumSet.of(Trait.ID, Trait.TIME, Trait.SOURCE, Trait.TYPE, Trait.SCHEMA_VERSION);

    /** Describes the rule. */
    public NoMetadataRule() {
        super(
                new About(
                        "EVT-09",
                        Level.WARNING,
                        "Shared event that does not introduce itself",
                        "Id, time, source, type and schema version let a reader drop duplicates, order, trace and parse a record without knowing who wrote it.",
                        "Records of acme.finance.sales._public.order do not say their id, time.",
                        "wrap them as CloudEvents · let them say it in headers"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        List<Trait> missing = missing(scope, topic);
        return isEvent(topic) && !missing.isEmpty()
                ? at(
                        element,
                        "Records of %s do not say their %s."
                                .formatted(scope.callOf(element), words(missing)),
                        fixes(element, missing))
                : Stream.empty();
    }

    private static boolean isEvent(Topic topic) {
        return topic.access().filter(access -> access != Access.PRIVATE).isPresent();
    }

    /** A schema id that travels with each record tells its version. */
    private static List<Trait> missing(Scope scope, Topic topic) {
        Set<Trait> said = EnumSet.noneOf(Trait.class);
        said.addAll(topic.message().metadata());
        said.addAll(
                topic.message()
                        .envelope()
                        .orElse(scope.workspace().defaults().wrapping())
                        .brings());
        if (!scope.workspace().defaults().schemaIdLocation().isEmpty()) {
            said.add(Trait.SCHEMA_VERSION);
        }
        return WANTED.stream().filter(trait -> !said.contains(trait)).toList();
    }

    private static String words(List<Trait> traits) {
        return traits.stream()
                .map(trait -> trait.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static List<Fix> fixes(Element element, List<Trait> missing) {
        List<Fix> fixes = new ArrayList<>();
        if (Envelope.CLOUDEVENTS_BINARY.brings().containsAll(missing)) {
            fixes.add(
                    Repairs.topic(
                            "wrap them as CloudEvents, binary mode",
                            element.id(),
                            topic ->
                                    topic.telling(
                                            topic.message()
                                                    .wrapped(
                                                            Optional.of(
                                                                    Envelope
                                                                            .CLOUDEVENTS_BINARY)))));
        }
        fixes.add(
                Repairs.topic(
                        "let them say %s in headers".formatted(words(missing)),
                        element.id(),
                        topic -> {
                            Set<Trait> said = EnumSet.noneOf(Trait.class);
                            said.addAll(topic.message().metadata());
                            said.addAll(missing);
                            return topic.telling(topic.message().saying(said));
                        }));
        return fixes;
    }
}
