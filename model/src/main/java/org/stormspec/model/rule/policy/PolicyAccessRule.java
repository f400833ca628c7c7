package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A topic bears a tag whose policy forbids its access level, such as personal data in public. */
public final class PolicyAccessRule extends PolicyRule {

    @Override
    public About about() {
        return new About(
                "POL-01",
                Level.ERROR,
                "Personal data on a public topic",
                "Everybody may read a public topic. Data that identifies people is read by those"
                        + " who were granted it; the public gets a cleansed copy.",
                "acme.common.users._public.user is public, but full_name, email and date_of_birth"
                        + " are pii; pol-pii allows protected or private.",
                "make it protected and grant those who read it now · make it private");
    }

    @Override
    Optional<Finding> check(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        return policy.allowedAccess().isEmpty() || policy.allowedAccess().contains(topic.access())
                ? Optional.empty()
                : Optional.of(finding(scope, topic, tag, policy));
    }

    private Finding finding(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        List<Access> allowed = allowed(policy);
        String message =
                "%s is %s, but %s; %s allows %s."
                        .formatted(
                                topic.name(),
                                topic.access().word(),
                                bearers(topic, tag),
                                policy.id(),
                                Wording.listed(allowed.stream().map(Access::word).toList(), "or"));
        return about().finding(
                        message,
                        List.of(topic.element().key()),
                        allowed.stream().map(access -> making(scope, topic, access)).toList());
    }

    private static List<Access> allowed(TagPolicy policy) {
        return Stream.of(Access.PROTECTED, Access.PRIVATE, Access.PUBLIC)
                .filter(policy.allowedAccess()::contains)
                .toList();
    }

    private static Fix making(Scope scope, TopicContract topic, Access access) {
        List<String> readers =
                scope.readersOf(topic.element().id()).stream()
                        .map(reading -> reading.reader().id())
                        .toList();
        boolean granting = access == Access.PROTECTED && !readers.isEmpty();
        return Repairs.topic(
                        "make it "
                                + access.word()
                                + (granting ? " and grant those who read it now" : ""),
                        topic.element().id(),
                        found -> making(found, access, granting ? readers : List.of()))
                .needing(readers.stream().map(id -> new RecordKey(RecordType.CONTEXT, id)).toList())
                .asking(
                        granting
                                ? AccessChange.clash(scope, topic.element(), access)
                                : AccessChange.consequence(scope, topic.element(), access));
    }

    private static Topic making(Topic topic, Access access, List<String> readers) {
        return Repairs.granting(topic.accessible(Optional.of(access)), readers);
    }
}
