package org.stormspec.export.schema;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.model.contract.NamedTypes;
import org.stormspec.model.record.Field;

/// What a record holds, whatever schema language says it.
///
/// @param namespace the owner's principal: registries tell owners by it
/// @param name name of the record: `Sale`
/// @param doc what a record is; empty when nobody has said
/// @param fields its fields in order
/// @param types the owner's named types: name to fields
/// @param shared types of other contexts, by the name that fields give them: `common.users.Address`
/// @param open whether values may have more properties than are named here; JSON only
public record RecordShape(
        String namespace,
        String name,
        Optional<String> doc,
        List<Field> fields,
        SortedMap<String, List<Field>> types,
        SortedMap<String, RecordShape> shared,
        boolean open) {

    /// Copies the collections.
    public RecordShape {
        fields = List.copyOf(fields);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        shared = Collections.unmodifiableSortedMap(new TreeMap<>(shared));
    }

    /// A record that uses only types of its own.
    public static RecordShape of(
            String namespace,
            String name,
            List<Field> fields,
            SortedMap<String, List<Field>> types) {
        return new RecordShape(
                namespace, name, Optional.empty(), fields, types, new TreeMap<>(), false);
    }

    /// The name with its namespace: `acme.finance.campaign.Sale`.
    public String fullName() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }

    /// The fields of a named type of the owner.
    ///
    /// @throws IllegalStateException when nobody described it; see [#undefined]
    List<Field> fieldsOf(String type) {
        List<Field> described = types.get(type);
        if (described == null) {
            throw new IllegalStateException("the type " + type + " is not described");
        }
        return described;
    }

    /// Names that fields give to what nobody described, each once. A record with such fields cannot
    /// be written in any schema language.
    public SortedSet<String> undefined() {
        SortedSet<String> undefined = new TreeSet<>();
        undefined(fields, new HashSet<>(), undefined);
        return undefined;
    }

    private void undefined(List<Field> some, Set<String> seen, SortedSet<String> undefined) {
        some.stream()
                .flatMap(field -> NamedTypes.named(field.type()))
                .filter(seen::add)
                .forEach(name -> {
                    if (shared.containsKey(name)) {
                        undefined.addAll(shared.get(name).undefined());
                    } else if (types.containsKey(name)) {
                        undefined(types.getOrDefault(name, List.of()), seen, undefined);
                    } else {
                        undefined.add(name);
                    }
                });
    }
}
