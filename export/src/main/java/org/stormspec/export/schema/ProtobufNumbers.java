package org.stormspec.export.schema;

import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ReservedElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kotlin.ranges.IntRange;

/// The numbers that fields and constants had in the file written before. A number, once given, is
/// what records are read by; it never moves and is never given to something else.
final class ProtobufNumbers {

    /// Nothing was written before.
    static final ProtobufNumbers NONE = new ProtobufNumbers();

    /// The range that Protobuf keeps for itself.
    private static final int KEPT_FROM = 19_000;

    private static final int KEPT_TO = 19_999;

    private record Known(
            Map<String, Integer> numbers,
            SortedSet<Integer> numbersGone,
            SortedSet<String> namesGone) {
        Known() {
            this(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    /// The numbers of one message or enum.
    ///
    /// @param numbers number by name
    /// @param reservedNumbers numbers that must not be given again
    /// @param reservedNames names that must not be given again
    record Numbering(
            Map<String, Integer> numbers,
            SortedSet<Integer> reservedNumbers,
            SortedSet<String> reservedNames) {

        int of(String name) {
            return numbers.getOrDefault(name, 0);
        }
    }

    /// Of a wider range only the first numbers can ever be met: no message has so many fields.
    private static final int MAX_RANGE = 10_000;

    private final Map<String, Known> known = new HashMap<>();

    private ProtobufNumbers() {}

    /// Reads the numbers of a file; one that cannot be read has none.
    static ProtobufNumbers of(String text) {
        ProtobufNumbers numbers = new ProtobufNumbers();
        try {
            ProtoFileElement file = ProtobufCompiler.parse("before", text);
            file.getTypes().forEach(type -> numbers.read("", type));
        } catch (IllegalStateException unreadable) {
            return NONE;
        }
        return numbers;
    }

    private void read(String parent, TypeElement type) {
        String path = parent + type.getName();
        Known found = known.computeIfAbsent(path, any -> new Known());
        if (type instanceof MessageElement message) {
            message.getFields().forEach(each -> found.numbers.put(each.getName(), each.getTag()));
            message.getOneOfs().stream()
                    .flatMap(choice -> choice.getFields().stream())
                    .forEach(each -> found.numbers.put(each.getName(), each.getTag()));
            message.getReserveds().forEach(reserved -> reserve(found, reserved));
        } else if (type instanceof EnumElement words) {
            words.getConstants().stream()
                    .filter(each -> each.getTag() > 0)
                    .forEach(each -> found.numbers.put(each.getName(), each.getTag()));
            words.getReserveds().forEach(reserved -> reserve(found, reserved));
        }
        type.getNestedTypes().forEach(nested -> read(path + ".", nested));
    }

    private static void reserve(Known found, ReservedElement reserved) {
        for (Object value : reserved.getValues()) {
            switch (value) {
                case Integer number -> found.numbersGone.add(number);
                case String name -> found.namesGone.add(name);
                case IntRange range -> {
                    int last = Math.min(range.getLast(), range.getFirst() + MAX_RANGE - 1);
                    for (int number = range.getFirst(); number <= last; number++) {
                        found.numbersGone.add(number);
                    }
                }
                default -> {}
            }
        }
    }

    /// Numbers what is there now, in order.
    ///
    /// @param wanted numbers that the model asks for, by name
    Numbering number(String path, List<String> names, Map<String, Integer> wanted) {
        Known before = known.getOrDefault(path, new Known());
        Map<String, Integer> numbers = new TreeMap<>();
        for (String name : names) {
            Integer kept = wanted.getOrDefault(name, before.numbers.get(name));
            if (kept != null) {
                numbers.put(name, kept);
            }
        }
        SortedSet<Integer> gone = new TreeSet<>(before.numbersGone);
        SortedSet<String> namesGone = new TreeSet<>(before.namesGone);
        before.numbers.forEach((name, number) -> {
            if (!names.contains(name)) {
                gone.add(number);
                namesGone.add(name);
            }
        });
        gone.removeAll(numbers.values());
        names.forEach(namesGone::remove);
        int last =
                Math.max(
                        highest(gone),
                        Math.max(highest(numbers.values()), highest(before.numbers.values())));
        for (String name : names) {
            if (!numbers.containsKey(name)) {
                last = last + 1 == KEPT_FROM ? KEPT_TO + 1 : last + 1;
                numbers.put(name, last);
            }
        }
        return new Numbering(
                Collections.unmodifiableMap(numbers),
                Collections.unmodifiableSortedSet(gone),
                Collections.unmodifiableSortedSet(namesGone));
    }

    private static int highest(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
