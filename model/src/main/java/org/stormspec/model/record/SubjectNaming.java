package org.stormspec.model.record;

import java.util.Arrays;
import java.util.Optional;

/** How the subject of a schema is named in a registry; the words are those of serialisers. */
public enum SubjectNaming {
    TOPIC("TopicNameStrategy"),
    RECORD("RecordNameStrategy"),
    TOPIC_RECORD("TopicRecordNameStrategy"),
    SIMPLE_TOPIC_ID("SimpleTopicIdStrategy"),
    TOPIC_ID("TopicIdStrategy"),
    RECORD_ID("RecordIdStrategy"),
    TOPIC_RECORD_ID("TopicRecordIdStrategy"),
    QUALIFIED_RECORD_ID("QualifiedRecordIdStrategy");

    private final String word;

    SubjectNaming(String word) {
        this.word = word;
    }

    /** Returns the word used in files: {@code TopicNameStrategy}. */
    public String word() {
        return word;
    }

    /** Returns the strategy that a word stands for. */
    public static Optional<SubjectNaming> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
