package org.stormspec.model.rule.flow;

import java.util.function.UnaryOperator;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.DetailRule;
import org.stormspec.model.rule.Fix;

/** A rule about reactions and sagas. */
abstract class PolicyRule extends DetailRule<Detail.Policy> {

    PolicyRule(About about) {
        super(about, Kind.POLICY, Detail.Policy.class);
    }

    static Fix changing(String label, Element element, UnaryOperator<Detail.Policy> change) {
        return changing(Detail.Policy.class, label, element, change);
    }
}
