package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.Scope;

/** Knows what is not for everybody: tags whose policy keeps data off public topics. */
public final class Privacy {

    private Privacy() {}

    /** Returns whether the policy of a tag forbids public topics. */
    public static boolean isPersonal(Scope scope, String tag) {
        return PolicyRule.policiesOn(scope, tag).stream().anyMatch(Privacy::forbidsPublic);
    }

    private static boolean forbidsPublic(TagPolicy policy) {
        return !policy.allowedAccess().isEmpty() && !policy.allowedAccess().contains(Access.PUBLIC);
    }

    /** Returns whether a field bears such a tag and is not masked. */
    public static boolean isPersonal(Scope scope, Field field) {
        return !field.masked() && field.tags().stream().anyMatch(tag -> isPersonal(scope, tag));
    }

    /** Returns whether a field of a topic, or something it holds, bears such a tag unmasked. */
    static boolean isPersonal(Scope scope, TopicContract topic, String field) {
        return topic.tagging().ofField(field).stream().anyMatch(tag -> isPersonal(scope, tag));
    }

    /** Returns the tags of a topic, and of what lies in it unmasked, that are not for everybody. */
    public static List<String> tagsOf(Scope scope, TopicContract topic) {
        return PolicyRule.tagsOf(topic).stream().filter(tag -> isPersonal(scope, tag)).toList();
    }

    /** Returns whether the name of a field sounds like data about a person, as POL-06 listens. */
    public static boolean soundsPersonal(Scope scope, String field) {
        return PersonalFieldRule.looksPersonal(scope, field);
    }

    /** Returns the tag that marks personal data here. */
    public static String personalTag(Scope scope) {
        return PersonalFieldRule.personalTag(scope);
    }

    /** Returns the fields of a topic that a public copy must mask. */
    static Set<String> secretsOf(Scope scope, TopicContract topic) {
        Set<String> secrets = new TreeSet<>();
        topic.topic().payload().fields().stream()
                .map(Field::name)
                .filter(field -> isPersonal(scope, topic, field))
                .forEach(secrets::add);
        PolicyRule.tagsOf(topic).stream()
                .flatMap(tag -> PolicyRule.policiesOn(scope, tag).stream())
                .forEach(policy -> secrets.addAll(policy.mask()));
        return secrets;
    }
}
