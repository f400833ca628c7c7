package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Vocabulary;

/**
 * Knows words that speak of machines: regions, zones, environments, clusters, vendors, protocols.
 * Only words that hardly mean anything else in a business; the others would cry wolf.
 */
final class InfrastructureWords implements WordRule.Words {

    private static final Pattern REGION =
            Pattern.compile(
                    "(us|eu|ap|sa|ca|af|me|il|asia|europe)[-_]?"
                            + "(north|south|east|west|central|northeast|northwest|southeast"
                            + "|southwest)[-_]?[0-9]?[a-f]?");

    /** Environments and the like, when they are a whole segment. */
    private static final Pattern SEGMENT =
            Pattern.compile("(dev|test|qa|uat|int|cluster|zone|region|az|dc)[-_]?[0-9]*");

    /** Words that give it away anywhere in a segment. */
    private static final Set<String> WORDS =
            Set.of(
                    "prod",
                    "preprod",
                    "staging",
                    "aws",
                    "azure",
                    "gcp",
                    "msk",
                    "confluent",
                    "http",
                    "https",
                    "grpc",
                    "mqtt",
                    "amqp",
                    "jms");

    private static final Pattern SEPARATOR = Pattern.compile("[-_]");

    private final List<String> more;

    private InfrastructureWords(List<String> more) {
        this.more = more;
    }

    /** Returns the words that everybody knows, and those that a workspace adds. */
    static InfrastructureWords of(Scope scope) {
        return new InfrastructureWords(scope.words(Vocabulary.INFRASTRUCTURE));
    }

    @Override
    public List<String> in(String written) {
        String segment = written.toLowerCase(Locale.ROOT);
        if (SEGMENT.matcher(segment).matches()) {
            return List.of(segment);
        }
        return Stream.concat(
                        REGION.matcher(segment)
                                .results()
                                .filter(region -> isWhole(segment, region.start(), region.end()))
                                .map(region -> region.group()),
                        Arrays.stream(SEPARATOR.split(segment))
                                .filter(word -> WORDS.contains(word) || more.contains(word)))
                .toList();
    }

    private static boolean isWhole(String segment, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(segment.charAt(start - 1)))
                && (end == segment.length() || !Character.isLetterOrDigit(segment.charAt(end)));
    }
}
