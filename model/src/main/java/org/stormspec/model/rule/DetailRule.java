package org.stormspec.model.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;

/**
 * A rule about what the elements of one kind say of themselves.
 *
 * @param <D> how they say it
 */
public abstract class DetailRule<D extends Detail> extends ElementRule {

    private final Class<D> type;

    /** Describes the rule and the kind whose details are of a type. */
    protected DetailRule(About about, Kind kind, Class<D> type) {
        super(about, kind);
        this.type = type;
    }

    @Override
    public final Stream<Finding> check(Scope scope, Element element) {
        return type.isInstance(element.detail())
                ? check(scope, element, type.cast(element.detail()))
                : Stream.empty();
    }

    /** Returns what is wrong with one of them. */
    protected abstract Stream<Finding> check(Scope scope, Element element, D detail);

    /** Returns the one finding about an element. */
    protected final Stream<Finding> at(Element element, String message, List<Fix> fixes) {
        return Stream.of(about().finding(message, List.of(element.key()), fixes));
    }

    /** Returns a fix that changes the detail of an element, if it is still of that type. */
    protected static <D extends Detail> Fix changing(
            Class<D> type, String label, Element element, UnaryOperator<D> change) {
        return Repairs.element(
                label,
                element.id(),
                found ->
                        type.isInstance(found.detail())
                                ? found.with(change.apply(type.cast(found.detail())))
                                : found);
    }
}
