package org.stormspec.model.rule.slice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** The name of a service does not say what part it plays. */
public final class ServiceNameRule extends EachContextRule {

    private static final Pattern ROLE = Pattern.compile(".*(er|or|ar|ist|ant|ent|ian)");
    private static final Set<String> ROLES =
            Set.of(
                    "registry",
                    "gateway",
                    "engine",
                    "hub",
                    "desk",
                    "bot",
                    "guard",
                    "clerk",
                    "service",
                    "worker",
                    "proxy",
                    "bridge",
                    "sink",
                    "source",
                    "api",
                    "app",
                    "job",
                    "store",
                    "ui",
                    "frontend",
                    "backend",
                    "portal",
                    "bff");

    /** Describes the rule. */
    public ServiceNameRule() {
        super(
                new About(
                        "SLI-05",
                        Level.HINT,
                        "Service that is named like data",
                        "A service does something, and its name says what: SalesProcessor, not"
                                + " sales. Otherwise nobody knows whether the data or the code is"
                                + " meant.",
                        "sales in finance.campaign is no role; call it SalesProcessor.",
                        "name it after its role"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.services().stream()
                .filter(service -> !isRole(service.id()))
                .map(service -> finding(context, service));
    }

    private static boolean isRole(String name) {
        return Wording.words(name).stream()
                .anyMatch(word -> ROLES.contains(word) || ROLE.matcher(word).matches());
    }

    private Finding finding(Context context, Context.Service service) {
        String proposed = Wording.pascal(service.id()) + "Processor";
        boolean free = context.services().stream().noneMatch(other -> other.id().equals(proposed));
        return found(
                context,
                "%s in %s is no role; call it %s."
                        .formatted(service.id(), context.path(), proposed),
                free ? List.of(renaming(context, service, proposed)) : List.of());
    }

    /** Topics and consumers of the context name their service; they follow. */
    private static Fix renaming(Context context, Context.Service service, String name) {
        return new Fix(
                "call it " + name,
                model -> {
                    Draft draft = new Draft(model);
                    model.context(context.id())
                            .ifPresent(found ->
                                    draft.put(
                                            Services.changing(
                                                    found, service, any -> any.named(name))));
                    producing(model, context, service)
                            .forEach(topic ->
                                    draft.put(
                                            Repairs.onTopic(
                                                    topic,
                                                    found ->
                                                            found.from(
                                                                    found.origin()
                                                                            .producedBy(
                                                                                    Optional.of(
                                                                                            name))))));
                    model.consumers().stream()
                            .filter(reader -> reader.context().equals(context.id()))
                            .filter(reader -> reader.by().equals(Optional.of(service.id())))
                            .forEach(reader -> draft.put(reader.by(Optional.of(name))));
                    return draft.changes();
                });
    }

    private static Stream<Element> producing(
            ModelView model, Context context, Context.Service service) {
        return model.elements(Kind.TOPIC).stream()
                .filter(topic -> topic.context().filter(context.id()::equals).isPresent())
                .filter(topic ->
                        topic.topic()
                                .flatMap(detail -> detail.origin().producedBy())
                                .filter(service.id()::equals)
                                .isPresent());
    }
}
