package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** The version of a topic is written otherwise than by the grammar, or one is missing. */
public final class VersionSuffixRule extends EachTopicRule {

    private static final Pattern SUFFIX = Pattern.compile("(?i)(.*?)(?:[._-]v|\\.)0*([1-9]\\d?)");
    private static final Pattern IN_TYPE = Pattern.compile("(?i)(.*?)[._-]v0*([1-9]\\d?)");

    /** Describes the rule. */
    public VersionSuffixRule() {
        super(
                new About(
                        "NAM-10",
                        Level.WARNING,
                        "Version that is written otherwise",
                        "The first version bears no number, the next ones end in .v2, .v3 and so"
                                + " on. Then everybody finds the newest one, and tools can pair"
                                + " the versions of a topic.",
                        "acme.finance.sales._public.order-v2: write the version as .v2.",
                        "write it by the grammar · number it next in line"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return misspelt(scope, topic).or(() -> gap(scope, topic)).stream();
    }

    private Optional<Finding> misspelt(Scope scope, TopicContract topic) {
        Optional<String> imported = topic.topic().explicitName();
        if (imported.flatMap(scope.names()::read).filter(VersionSuffixRule::isRight).isPresent()) {
            return Optional.empty();
        }
        Matcher suffix =
                imported.map(SUFFIX::matcher).orElseGet(() -> IN_TYPE.matcher(topic.type()));
        return suffix.matches()
                ? Optional.of(misspelt(scope, topic, Integer.parseInt(suffix.group(2))))
                : Optional.empty();
    }

    private static boolean isRight(Map<String, String> parts) {
        return parts.containsKey("major") && !parts.get("major").equals("1");
    }

    private Finding misspelt(Scope scope, TopicContract topic, int version) {
        String message =
                version == 1
                        ? "%s: the first version bears no number.".formatted(topic.name())
                        : "%s: write the version as .v%d.".formatted(topic.name(), version);
        Matcher type = IN_TYPE.matcher(topic.type());
        String bare = type.matches() ? type.group(1) : topic.type();
        return found(
                topic,
                message,
                bare.isEmpty()
                        ? List.of()
                        : Retyping.fix(scope, topic, found -> found.typed(bare).versioned(version))
                                .stream()
                                .map(fix -> fix.asking(raised(topic, version)))
                                .toList());
    }

    private static Optional<String> raised(TopicContract topic, int version) {
        return topic.topic().version() != version
                ? Optional.of("it is version %d".formatted(version))
                : Optional.empty();
    }

    private Optional<Finding> gap(Scope scope, TopicContract topic) {
        int version = topic.topic().version();
        Set<Integer> versions = Types.versionsOf(scope, topic);
        return topic.topic().explicitName().isEmpty()
                        && versions.stream().anyMatch(older -> older < version)
                        && !versions.contains(version - 1)
                ? Optional.of(gap(scope, topic, versions, version))
                : Optional.empty();
    }

    private Finding gap(Scope scope, TopicContract topic, Set<Integer> versions, int version) {
        int last =
                versions.stream().filter(older -> older < version).reduce(Math::max).orElseThrow();
        return found(
                topic,
                "%s follows version %d; there is no version between.".formatted(topic.name(), last),
                Retyping.fix(scope, topic, found -> found.versioned(last + 1)).stream()
                        .map(fix -> fix.asking("it is version %d".formatted(last + 1)))
                        .toList());
    }
}
