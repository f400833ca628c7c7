package org.stormspec.app.inspector;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordKey;

/** One field of the form; its edit function says what an input does. */
public sealed interface FormField {
    /** Returns the id, unique in the form and the same for the same question about anything. */
    String id();

    /** Returns the words above the field. */
    String label();

    /**
     * One line of text.
     *
     * @param value what it holds
     * @param prompt shown while it is empty
     * @param mono whether it is a name on the broker or code
     */
    record Text(
            String id,
            String label,
            String value,
            String prompt,
            boolean mono,
            Function<String, FieldEdit> edit)
            implements FormField {}

    /**
     * Several lines of text.
     *
     * @param value what it holds
     * @param prompt shown while it is empty
     */
    record Lines(
            String id, String label, String value, String prompt, Function<String, FieldEdit> edit)
            implements FormField {}

    /**
     * One of a few.
     *
     * @param options what can be chosen
     * @param chosen value of the chosen option
     */
    record Choice(
            String id,
            String label,
            List<Option> options,
            String chosen,
            Function<String, FieldEdit> edit)
            implements FormField {
        /** Copies the options. */
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param value what it stands for
     * @param words what people read
     */
    record Option(String value, String words) {}

    /**
     * Yes or no.
     *
     * @param checked whether it is on
     */
    record Check(String id, String label, boolean checked, Function<Boolean, FieldEdit> edit)
            implements FormField {}

    /**
     * Several of a set of words.
     *
     * @param chosen the chosen values
     * @param options what can be chosen
     * @param prompt shown while none is chosen
     */
    record Several(
            String id,
            String label,
            List<Option> options,
            Set<String> chosen,
            String prompt,
            Function<Set<String>, FieldEdit> edit)
            implements FormField {
        /** Copies the collections. */
        public Several {
            options = List.copyOf(options);
            chosen = Set.copyOf(chosen);
        }
    }

    /**
     * Something computed.
     *
     * @param value what it is
     * @param mono whether it is a name on the broker or code
     */
    record Fact(String id, String label, String value, boolean mono) implements FormField {}

    /**
     * Things elsewhere in the model, to jump to.
     *
     * @param targets the things
     * @param none shown when there are none
     */
    record Links(String id, String label, List<Target> targets, String none) implements FormField {
        /** Copies the targets. */
        public Links {
            targets = List.copyOf(targets);
        }
    }

    /**
     * Something to jump to.
     *
     * @param key what it is
     * @param words what people read
     */
    record Target(RecordKey key, String words) {}

    /**
     * The fields of a payload.
     *
     * @param fields in order
     */
    record Fields(
            String id, String label, List<Field> fields, Function<List<Field>, FieldEdit> edit)
            implements FormField {
        /** Copies the fields. */
        public Fields {
            fields = List.copyOf(fields);
        }
    }
}
