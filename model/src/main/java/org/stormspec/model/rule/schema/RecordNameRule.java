package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.Ascii;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.Draft;

/** A named type of a context bears a name that no schema language takes. */
public final class RecordNameRule extends EachContextRule {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Describes the rule. */
    public RecordNameRule() {
        super(
                new About(
                        "SCH-16",
                        Level.WARNING,
                        "Type name that is illegal in schemas",
                        "Schemas and the code that is made from them take letters, digits and '_'"
                                + " in the name of a record. Others are changed silently, and no"
                                + " longer found.",
                        "user-score cannot be the name of a record in health.life_enhancer; use"
                                + " UserScore.",
                        "derive a legal name"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.types().keySet().stream()
                .filter(name -> !LEGAL.matcher(name).matches())
                .map(name -> finding(context, name));
    }

    private Finding finding(Context context, String name) {
        String legal = legal(name);
        boolean free = !legal.isEmpty() && !context.types().containsKey(legal);
        return found(
                context,
                "%s cannot be the name of a record in %s%s."
                        .formatted(name, context.path(), legal.isEmpty() ? "" : "; use " + legal),
                free ? List.of(renaming(context, name, legal)) : List.of());
    }

    private static String legal(String name) {
        String pascal =
                Wording.words(Ascii.of(name)).stream()
                        .map(word -> word.replaceAll("[^a-z0-9]", ""))
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        return pascal.isEmpty() || LEGAL.matcher(pascal).matches() ? pascal : "T" + pascal;
    }

    private static Fix renaming(Context context, String name, String legal) {
        return new Fix(
                "call it " + legal,
                model -> {
                    Draft draft = new Draft(model);
                    model.context(context.id())
                            .filter(found -> found.types().containsKey(name))
                            .ifPresent(found -> draft.put(renamed(found, name, legal)));
                    model.elements(Kind.TOPIC).stream()
                            .filter(topic ->
                                    topic.context().filter(context.id()::equals).isPresent())
                            .forEach(topic ->
                                    draft.put(
                                            Repairs.onTopic(
                                                    topic,
                                                    found ->
                                                            found.carrying(
                                                                    found.payload()
                                                                            .of(
                                                                                    renamed(
                                                                                            found.payload()
                                                                                                    .fields(),
                                                                                            name,
                                                                                            legal))))));
                    return draft.changes();
                });
    }

    private static Context renamed(Context context, String name, String legal) {
        SortedMap<String, List<Field>> types = new TreeMap<>();
        context.types()
                .forEach((type, fields) ->
                        types.put(type.equals(name) ? legal : type, renamed(fields, name, legal)));
        return context.typed(types);
    }

    private static List<Field> renamed(List<Field> fields, String name, String legal) {
        return fields.stream()
                .map(field -> field.typed(renamed(field.type(), name, legal)))
                .toList();
    }

    private static FieldType renamed(FieldType type, String name, String legal) {
        return switch (type) {
            case FieldType.Named named ->
                    named.name().equals(name) ? new FieldType.Named(legal) : named;
            case FieldType.ArrayOf(FieldType items) ->
                    new FieldType.ArrayOf(renamed(items, name, legal));
            case FieldType.MapOf(FieldType values) ->
                    new FieldType.MapOf(renamed(values, name, legal));
            case FieldType.EnumOf words -> words;
            case FieldType.Primitive primitive -> primitive;
        };
    }
}
