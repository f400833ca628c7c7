package org.stormspec.model.rule.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Vocabulary;
import org.stormspec.model.rule.Wording;

/** A field sounds like personal data but bears no tag. */
public final class PersonalFieldRule extends EachTopicRule {

    private static final Set<String> WORDS =
            Set.of(
                    "email",
                    "mail",
                    "phone",
                    "mobile",
                    "dob",
                    "birthdate",
                    "birthday",
                    "iban",
                    "bic",
                    "ssn",
                    "passport",
                    "surname",
                    "lastname",
                    "firstname",
                    "fullname",
                    "username",
                    "nickname",
                    "gender",
                    "religion",
                    "ethnicity",
                    "salary",
                    "signature",
                    "biometric",
                    "fingerprint",
                    "licence",
                    "postcode",
                    "zipcode");

    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("date", "of", "birth"),
                    List.of("birth", "date"),
                    List.of("full", "name"),
                    List.of("first", "name"),
                    List.of("last", "name"),
                    List.of("family", "name"),
                    List.of("given", "name"),
                    List.of("ip", "address"),
                    List.of("street", "address"),
                    List.of("home", "address"),
                    List.of("postal", "address"),
                    List.of("credit", "card"),
                    List.of("card", "number"),
                    List.of("tax", "number"));

    /** Describes the rule. */
    public PersonalFieldRule() {
        super(
                new About(
                        "POL-06",
                        Level.WARNING,
                        "Field that looks personal",
                        "Only what is tagged is protected. A name like this, or an example or"
                                + " default that is an e-mail address, a phone number, a bank account"
                                + " or a date of birth, usually stands for data about a person.",
                        "dob of acme.people.onboard._private.case looks personal, but nobody has"
                                + " tagged it.",
                        "tag it as personal · say that it is masked"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        if (isTagged(scope, topic)) {
            return Stream.empty();
        }
        Set<String> known = SurvivingFieldRule.survivors(scope, topic).collect(Collectors.toSet());
        Map<String, String> samples = Samples.personal(topic.topic());
        return topic.topic().payload().fields().stream()
                .filter(field -> !field.masked() && field.tags().isEmpty())
                .map(Field::name)
                .filter(field -> !known.contains(field))
                .filter(field -> topic.tagging().ofField(field).isEmpty())
                .distinct()
                .flatMap(field -> doubt(scope, topic, field, samples).stream())
                .map(doubt ->
                        found(
                                topic,
                                doubt.message(),
                                List.of(
                                        tagging(scope, topic, doubt.field()),
                                        masking(topic, doubt.field()))));
    }

    private record Doubt(String field, String message) {}

    private static Optional<Doubt> doubt(
            Scope scope, TopicContract topic, String field, Map<String, String> samples) {
        if (looksPersonal(scope, field)) {
            return Optional.of(
                    new Doubt(
                            field,
                            "%s of %s looks personal, but nobody has tagged it."
                                    .formatted(field, topic.name())));
        }
        return Optional.ofNullable(samples.get(field))
                .map(likeness ->
                        new Doubt(
                                field,
                                "%s of %s has a sample value like %s, but nobody has tagged it."
                                        .formatted(field, topic.name(), likeness)));
    }

    /** A topic that is tagged as a whole says enough about its fields. */
    private static boolean isTagged(Scope scope, TopicContract topic) {
        return topic.tagging().ofWhole().stream().anyMatch(tag -> Privacy.isPersonal(scope, tag));
    }

    static boolean looksPersonal(Scope scope, String name) {
        List<String> words = Wording.words(name);
        List<String> more = scope.words(Vocabulary.PERSONAL);
        return words.stream().anyMatch(word -> WORDS.contains(word) || more.contains(word))
                || PAIRS.stream().anyMatch(pair -> Collections.indexOfSubList(words, pair) >= 0);
    }

    private static Fix tagging(Scope scope, TopicContract topic, String field) {
        String tag = personalTag(scope);
        return Fields.changing(
                        "tag it " + tag,
                        topic,
                        field,
                        found -> {
                            SortedSet<String> tags = new TreeSet<>(found.tags());
                            tags.add(tag);
                            return found.tagged(tags);
                        })
                .asking(judgedBy(scope, topic, tag));
    }

    /** A policy that has nothing to say about a topic yet begins to judge it with its first tag. */
    private static Optional<String> judgedBy(Scope scope, TopicContract topic, String tag) {
        List<String> policies =
                PolicyRule.tagsOf(topic).contains(tag)
                        ? List.of()
                        : PolicyRule.policiesOn(scope, tag).stream().map(TagPolicy::id).toList();
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of("it is judged by " + Wording.listed(policies, "and"));
    }

    static String personalTag(Scope scope) {
        return scope.model().stream(RecordType.TAG, Tag.class)
                .map(Tag::id)
                .filter(tag -> Privacy.isPersonal(scope, tag))
                .findFirst()
                .orElse(PolicyRule.PII);
    }

    private static Fix masking(TopicContract topic, String field) {
        return Fields.changing(
                "say that %s is masked".formatted(field), topic, field, any -> any.masked(true));
    }
}
