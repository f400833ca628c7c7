package org.stormspec.model.rule.flow;

import java.util.function.UnaryOperator;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.DetailRule;
import org.stormspec.model.rule.Fix;

/** A rule about commands. */
abstract class CommandRule extends DetailRule<Detail.Command> {

    CommandRule(About about) {
        super(about, Kind.COMMAND, Detail.Command.class);
    }

    static Fix changing(String label, Element element, UnaryOperator<Detail.Command> change) {
        return changing(Detail.Command.class, label, element, change);
    }
}
