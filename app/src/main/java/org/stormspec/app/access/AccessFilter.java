package org.stormspec.app.access;

import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;

/**
 * Which part of the matrix is looked at.
 *
 * @param topics words in the name or the owner of a topic, or empty
 * @param contexts words in the path of a context, or empty
 * @param domain domain of the owner
 * @param level who may read
 * @param tag a tag of the topic or of one of its fields
 * @param show which cells a row and a column must have to be shown
 */
public record AccessFilter(
        String topics,
        String contexts,
        Optional<String> domain,
        Optional<Access> level,
        Optional<String> tag,
        Show show) {

    /** Everything. */
    public static final AccessFilter ALL =
            new AccessFilter(
                    "", "", Optional.empty(), Optional.empty(), Optional.empty(), Show.ALL);

    /** Which cells are worth a row and a column. */
    public enum Show {
        ALL("Everything"),
        USED("What is read"),
        REFUSED("What is refused"),
        IDLE("Grants nobody uses");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /** Returns the words shown to people. */
        public String label() {
            return label;
        }

        boolean wants(Mark mark) {
            return switch (this) {
                case ALL -> true;
                case USED -> mark == Mark.READS || mark == Mark.REFUSED;
                case REFUSED -> mark == Mark.REFUSED;
                case IDLE -> mark == Mark.IDLE;
            };
        }
    }

    /** Returns this with other words for topics. */
    public AccessFilter topics(String words) {
        return new AccessFilter(words, contexts, domain, level, tag, show);
    }

    /** Returns this with other words for contexts. */
    public AccessFilter contexts(String words) {
        return new AccessFilter(topics, words, domain, level, tag, show);
    }

    /** Returns this for another domain, or for all. */
    public AccessFilter domain(Optional<String> wanted) {
        return new AccessFilter(topics, contexts, wanted, level, tag, show);
    }

    /** Returns this for another access level, or for all. */
    public AccessFilter level(Optional<Access> wanted) {
        return new AccessFilter(topics, contexts, domain, wanted, tag, show);
    }

    /** Returns this for another tag, or for all. */
    public AccessFilter tag(Optional<String> wanted) {
        return new AccessFilter(topics, contexts, domain, level, wanted, show);
    }

    /** Returns this for other cells. */
    public AccessFilter show(Show wanted) {
        return new AccessFilter(topics, contexts, domain, level, tag, wanted);
    }

    boolean takes(TopicContract topic) {
        return domain.map(topic.owner().domain()::equals).orElse(true)
                && level.map(wanted -> topic.access() == wanted).orElse(true)
                && tag.map(topic.tags()::contains).orElse(true)
                && (holds(topic.name(), topics)
                        || holds(topic.owner().path(), topics)
                        || holds(topic.element().name(), topics));
    }

    boolean takes(Context context) {
        return holds(context.path(), contexts);
    }

    private static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
