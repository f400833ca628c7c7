package org.stormspec.app.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.RecordKey;

/** One field of the form; its edit function says what an input does. */
public sealed interface FormField {
    /** Returns what is asked. */
    Question question();

    /** Returns the id, unique in the form and the same for the same question about anything. */
    default String id() {
        return question().id();
    }

    /** Returns the words above the field. */
    default String label() {
        return question().label();
    }

    /**
     * What a field asks.
     *
     * @param id unique in the form and the same for the same question about anything
     * @param label the words above the field
     * @param help one sentence in plain words: what the answer is for; may be empty
     */
    record Question(String id, String label, String help) {}

    /**
     * One line of text.
     *
     * @param value what it holds
     * @param prompt shown while it is empty
     * @param mono whether it is a name on the broker or code
     * @param hints what is said while somebody types
     */
    record Text(
            Question question,
            String value,
            String prompt,
            boolean mono,
            Hints hints,
            Function<String, FieldEdit> edit)
            implements FormField {
        /** Makes a line without hints. */
        public Text(
                Question question,
                String value,
                String prompt,
                boolean mono,
                Function<String, FieldEdit> edit) {
            this(question, value, prompt, mono, Hints.NONE, edit);
        }

        /** Returns this line with hints. */
        public Text hinting(Hints newHints) {
            return new Text(question, value, prompt, mono, newHints, edit);
        }
    }

    /**
     * What is said below a line while somebody types.
     *
     * @param preview the names that an input leads to
     * @param offer a good answer that one click takes, while nothing is answered
     */
    record Hints(Function<String, List<Preview>> preview, Optional<String> offer) {
        /** Nothing. */
        public static final Hints NONE = new Hints(_ -> List.of(), Optional.empty());

        /** Returns the hints that show names. */
        public static Hints previewing(Function<String, List<Preview>> preview) {
            return new Hints(preview, Optional.empty());
        }

        /** Returns the hints that offer an answer. */
        public static Hints offering(String answer) {
            return new Hints(_ -> List.of(), Optional.of(answer));
        }
    }

    /**
     * A name that an input leads to.
     *
     * @param label what it is the name of
     * @param name the name
     * @param refusal why it cannot be a name
     */
    record Preview(String label, String name, Optional<String> refusal) {}

    /**
     * Several lines of text.
     *
     * @param value what it holds
     * @param prompt shown while it is empty
     */
    record Lines(Question question, String value, String prompt, Function<String, FieldEdit> edit)
            implements FormField {}

    /**
     * One of a few.
     *
     * @param options what can be chosen
     * @param chosen value of the chosen option
     */
    record Choice(
            Question question, Options options, String chosen, Function<String, FieldEdit> edit)
            implements FormField {}

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
    record Check(Question question, boolean checked, Function<Boolean, FieldEdit> edit)
            implements FormField {}

    /**
     * Several of a set of words.
     *
     * @param chosen the chosen values
     * @param options what can be chosen
     * @param prompt shown while none is chosen
     */
    record Several(
            Question question,
            Options options,
            Set<String> chosen,
            String prompt,
            Function<Set<String>, FieldEdit> edit)
            implements FormField {
        /** Copies the chosen values. */
        public Several {
            chosen = Set.copyOf(chosen);
        }
    }

    /**
     * Something computed.
     *
     * @param value what it is
     * @param mono whether it is a name on the broker or code
     */
    record Fact(Question question, String value, boolean mono) implements FormField {}

    /**
     * Things elsewhere in the model, to jump to.
     *
     * @param targets the things
     * @param none shown when there are none
     */
    record Links(Question question, List<Target> targets, String none) implements FormField {
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
     * @param terms what can be said about a field here
     */
    record Fields(
            Question question,
            List<Field> fields,
            FieldTerms terms,
            Function<List<Field>, FieldEdit> edit)
            implements FormField {
        /** Copies the fields. */
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What can be said about the fields of a payload.
     *
     * @param tags tags to choose from
     * @param types named types to choose from
     * @param nearest what is meant by a word that is no type, in words
     * @param personal the tag to offer for a field of this name, if it sounds personal
     */
    record FieldTerms(
            List<String> tags,
            List<String> types,
            Function<String, Optional<String>> nearest,
            Function<String, Optional<String>> personal) {
        /** Copies the lists. */
        public FieldTerms {
            tags = List.copyOf(tags);
            types = List.copyOf(types);
        }

        /** Returns every type to choose from: the known words, then the named ones. */
        List<String> choices() {
            return Stream.concat(
                            Arrays.stream(FieldType.Primitive.values()).map(FieldType::text),
                            types.stream())
                    .toList();
        }
    }

    /**
     * A small table to fill: a row each, with the same few cells.
     *
     * @param columns what the cells ask, at least one
     * @param rows the cells of each row, as many as there are columns
     * @param add words of the button that adds a row
     */
    record Rows(
            Question question,
            List<Column> columns,
            List<List<String>> rows,
            String add,
            Function<List<List<String>>, FieldEdit> edit)
            implements FormField {
        /** Copies the lists. */
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A cell of every row.
     *
     * @param id the key it is kept under
     * @param label what it asks, shown while it is empty
     * @param needed whether a row without it makes no sense
     * @param wide whether it needs a line of its own
     */
    record Column(String id, String label, boolean needed, boolean wide) {
        /** Makes a cell that shares its line with another one. */
        public Column(String id, String label, boolean needed) {
            this(id, label, needed, false);
        }
    }

    /**
     * A small table to read.
     *
     * @param heads what the columns say
     * @param rows the cells of each row, as many as there are heads
     */
    record Grid(Question question, List<String> heads, List<List<String>> rows)
            implements FormField {
        /** Copies the lists. */
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Settings with what they say here and what holds in the end.
     *
     * @param settings in order
     */
    record Settings(Question question, List<Setting> settings) implements FormField {
        /** Copies the settings. */
        public Settings {
            settings = List.copyOf(settings);
        }
    }

    /**
     * One setting.
     *
     * @param key its name
     * @param struck what is said here and does not hold
     * @param value what holds
     * @param origin who says so
     */
    record Setting(String key, Optional<String> struck, String value, String origin) {}

    /**
     * What has to be in order, each with how far it is.
     *
     * @param checks in order
     */
    record Checklist(Question question, List<Mark> checks) implements FormField {
        /** Copies the checks. */
        public Checklist {
            checks = List.copyOf(checks);
        }
    }

    /**
     * One line of a checklist.
     *
     * @param words what has to be in order
     * @param standing how far it is
     * @param why what is wrong or open; empty when nothing is
     */
    record Mark(String words, Standing standing, String why) {}

    /** How far something is. */
    enum Standing {
        GOOD("in order"),
        OPEN("open"),
        WRONG("wrong");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** Returns what people read and hear. */
        public String words() {
            return words;
        }
    }

    /**
     * Something that is done by a click.
     *
     * @param edit what it does
     */
    record Deed(Question question, Supplier<FieldEdit> edit) implements FormField {}
}
