package org.stormspec.export.schema.judge;

import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kotlin.ranges.IntRange;

/// What a message of Protobuf never uses again. Ranges stay ranges: one may hold half a billion
/// numbers.
///
/// @param names names of fields
/// @param ranges numbers of fields, in order, none in two of them
record Reserved(SortedSet<String> names, List<Range> ranges) {

    static final Reserved NONE = new Reserved(new TreeSet<>(), List.of());

    /// Numbers from the first to the last.
    record Range(long first, long last) {
        private String words() {
            return first == last ? Long.toString(first) : first + " to " + last;
        }
    }

    static Reserved of(List<ReservedElement> elements) {
        SortedSet<String> names = new TreeSet<>();
        List<Range> ranges = new ArrayList<>();
        for (ReservedElement element : elements) {
            for (Object value : element.getValues()) {
                switch (value) {
                    case IntRange range -> ranges.add(new Range(range.getFirst(), range.getLast()));
                    case Integer number -> ranges.add(new Range(number, number));
                    default -> names.add(String.valueOf(value));
                }
            }
        }
        return new Reserved(names, joined(ranges));
    }

    private static List<Range> joined(List<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        for (Range next : ranges.stream().sorted(Comparator.comparingLong(Range::first)).toList()) {
            if (!joined.isEmpty() && next.first() <= joined.getLast().last()) {
                Range before = joined.removeLast();
                joined.add(new Range(before.first(), Math.max(before.last(), next.last())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    boolean contains(int number) {
        return ranges.stream().anyMatch(range -> range.first() <= number && number <= range.last());
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /// What is reserved here and not there, each in words.
    Stream<String> without(Reserved other) {
        return Stream.concat(
                ranges.stream().flatMap(range -> gaps(range, other.ranges)).map(Range::words),
                names.stream().filter(name -> !other.names.contains(name)));
    }

    private static Stream<Range> gaps(Range range, List<Range> others) {
        List<Range> gaps = new ArrayList<>();
        long next = range.first();
        for (Range other : others) {
            if (other.last() >= next && other.first() <= range.last()) {
                if (other.first() > next) {
                    gaps.add(new Range(next, other.first() - 1));
                }
                next = other.last() + 1;
            }
        }
        if (next <= range.last()) {
            gaps.add(new Range(next, range.last()));
        }
        return gaps.stream();
    }
}
