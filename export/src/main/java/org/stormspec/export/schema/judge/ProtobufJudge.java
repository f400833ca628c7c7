package org.stormspec.export.schema.judge;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stormspec.export.schema.ProtobufCompiler;

/// Judges Protobuf with the care of the registries that hold names and reservations dear: a number
/// and a name, once given, mean the same for ever, and what leaves stays reserved.
///
/// This is stricter than the bytes on the wire ask for. Names travel in JSON and live in generated
/// code, and a number that is not reserved will be given again one day.
final class ProtobufJudge {

    private final Shape reader;
    private final Shape writer;
    private final List<Break> breaks = new ArrayList<>();

    private ProtobufJudge(Shape reader, Shape writer) {
        this.reader = reader;
        this.writer = writer;
    }

    static List<Break> reading(SchemaText reader, SchemaText writer) throws Unjudgeable {
        ProtobufJudge judge = new ProtobufJudge(Shape.of(reader), Shape.of(writer));
        judge.writer.messages.forEach(judge::message);
        judge.writer.enums.forEach(judge::words);
        judge.writer.calls.stream()
                .filter(call -> !judge.reader.calls.contains(call))
                .forEach(call ->
                        judge.say(call, "The reader does not know the call %s.".formatted(call)));
        return judge.breaks;
    }

    private void message(String path, Message written) {
        Message read = reader.messages.get(path);
        if (read == null) {
            Message none = new Message("", new TreeMap<>(), Reserved.NONE);
            written.fields.forEach((name, field) -> missing(path, name, field, none));
            reservations(path, written, none);
            return;
        }
        written.fields.forEach((name, field) -> {
            FieldElement same = read.fields.get(name);
            if (same == null) {
                missing(path, name, field, read);
            } else {
                same(path + "." + name, type(read, same), same, type(written, field), field);
            }
        });
        reservations(path, written, read);
    }

    private void missing(String path, String name, FieldElement field, Message read) {
        String place = path + "." + name;
        read.fields.values().stream()
                .filter(other -> other.getTag() == field.getTag())
                .findFirst()
                .ifPresentOrElse(
                        other ->
                                say(
                                        place,
                                        "Number %d means %s on one side and %s on the other."
                                                .formatted(field.getTag(), name, other.getName())),
                        () -> {
                            if (!read.reserved.contains(field.getTag())
                                    || !read.reserved.contains(name)) {
                                say(
                                        place,
                                        "The reader does not know %s (number %d) and has not"
                                                        .formatted(name, field.getTag())
                                                + " reserved both.");
                            }
                        });
    }

    private void same(
            String place, String readType, FieldElement read, String type, FieldElement written) {
        if (read.getTag() != written.getTag()) {
            say(
                    place,
                    "The number is %d for the reader and %d for the writer."
                            .formatted(read.getTag(), written.getTag()));
        }
        if (!readType.equals(type)) {
            say(
                    place,
                    "The type is %s for the reader and %s for the writer."
                            .formatted(readType, type));
        }
    }

    /// The type without the name of its own package, which may be left out.
    private static String type(Message message, FieldElement field) {
        Field.Label label = field.getLabel();
        String type = field.getType().replaceFirst("^\\.", "");
        String bare =
                !message.home.isEmpty() && type.startsWith(message.home)
                        ? type.substring(message.home.length())
                        : type;
        return label == null ? bare : label.name().toLowerCase(Locale.ROOT) + " " + bare;
    }

    /// A reservation that is gone lets a number be given to something else.
    private void reservations(String path, Message written, Message read) {
        written.reserved
                .without(read.reserved)
                .forEach(gone -> say(path, "The reservation of %s is gone.".formatted(gone)));
    }

    private void words(String path, EnumElement written) {
        EnumElement read = reader.enums.get(path);
        if (read == null) {
            // Whoever used it says so: its type changed.
            return;
        }
        for (EnumConstantElement constant : written.getConstants()) {
            EnumConstantElement same =
                    read.getConstants().stream()
                            .filter(each -> each.getName().equals(constant.getName()))
                            .findFirst()
                            .orElse(null);
            if (same == null) {
                say(path, "The reader does not know the value %s.".formatted(constant.getName()));
            } else if (same.getTag() != constant.getTag()) {
                say(
                        path,
                        "%s is %d for the reader and %d for the writer."
                                .formatted(constant.getName(), same.getTag(), constant.getTag()));
            }
        }
    }

    private void say(String place, String reason) {
        breaks.add(new Break(place, reason));
    }

    private record Message(String home, Map<String, FieldElement> fields, Reserved reserved) {}

    private record Shape(
            Map<String, Message> messages, Map<String, EnumElement> enums, Set<String> calls) {

        static Shape of(SchemaText schema) throws Unjudgeable {
            try {
                ProtoFileElement file = ProtobufCompiler.parse("schema.proto", schema.text());
                Shape shape = new Shape(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
                String home = file.getPackageName() == null ? "" : file.getPackageName() + ".";
                file.getTypes().forEach(type -> shape.read(home, "", type));
                file.getServices()
                        .forEach(service ->
                                service.getRpcs()
                                        .forEach(call ->
                                                shape.calls.add(
                                                        service.getName() + "." + call.getName())));
                return shape;
            } catch (IllegalStateException broken) {
                throw new Unjudgeable("Protobuf cannot be read: " + broken.getMessage());
            }
        }

        private void read(String home, String parent, TypeElement type) {
            String path = parent + type.getName();
            if (type instanceof MessageElement message) {
                messages.put(path, message(home, message));
            } else if (type instanceof EnumElement words) {
                enums.put(path, words);
            }
            type.getNestedTypes().forEach(nested -> read(home, path + ".", nested));
        }

        private static Message message(String home, MessageElement element) {
            Map<String, FieldElement> fields = new TreeMap<>();
            element.getFields().forEach(field -> fields.put(field.getName(), field));
            element.getOneOfs()
                    .forEach(choice ->
                            choice.getFields()
                                    .forEach(field -> fields.put(field.getName(), field)));
            Reserved reserved = Reserved.of(element.getReserveds());
            return new Message(home, fields, reserved);
        }
    }
}
