package org.stormspec.model.rule;

import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.RecordType;

/**
 * One thing that can be wrong with a model. A rule looks at one subject at a time and takes
 * everything it needs to know about the rest from the scope, so that an engine may check again only
 * what an edit touched.
 *
 * @param <T> what it looks at, such as a topic or a context
 */
public interface Rule<T> {

    /** Returns what this rule is, for people. */
    About about();

    /** Returns the types of record whose change can change what this rule finds. */
    Set<RecordType> dependsOn();

    /** Returns everything in the model that this rule looks at. */
    Stream<T> subjects(Scope scope);

    /** Returns what is wrong with one subject. */
    Stream<Finding> check(Scope scope, T subject);
}
