package org.stormspec.model.rule.aggregate;

import java.util.function.UnaryOperator;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.DetailRule;
import org.stormspec.model.rule.Fix;

/** A rule about aggregates. */
abstract class AggregateRule extends DetailRule<Detail.Aggregate> {

    AggregateRule(About about) {
        super(about, Kind.AGGREGATE, Detail.Aggregate.class);
    }

    static Fix changing(String label, Element element, UnaryOperator<Detail.Aggregate> change) {
        return changing(Detail.Aggregate.class, label, element, change);
    }
}
