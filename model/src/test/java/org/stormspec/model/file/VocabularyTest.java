package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

@DisplayName("The tag vocabulary of a shared file")
class VocabularyTest {

    private static final String OFFICE =
            """
            tags:
              pii: {means: identifies a person, policy: pol-pii}
              secret: {means: for few eyes}
            """;

    private static ChangeSet read(String text, Store model) {
        return assertInstanceOf(Vocabulary.Words.class, Vocabulary.read("tags.yaml", text))
                .changes(model);
    }

    @Test
    @DisplayName("takes the place of the words that are there, and unknown tags are found anew")
    void takesThePlaceOfTheWordsThatAreThere() {
        Store model =
                Models.acme().context("finance.sales").topic("sale").tagged("financial").store();
        LiveChecker live = LiveChecker.standard(model.records());
        live.after(ChangeSet.EMPTY);
        ChangeSet changes = read(OFFICE, model);
        model.apply(changes);
        assertEquals(
                List.of("pii", "secret"),
                model.stream(RecordType.TAG, Tag.class).map(Tag::id).sorted().toList());
        assertTrue(
                live.after(changes).stream().anyMatch(found -> found.rule().equals("POL-05")),
                "financial is no word of the office");
        assertTrue(read(OFFICE, model).isEmpty(), "read again it changes nothing");
    }

    @Test
    @DisplayName("brings policies where the file has some, and else leaves them")
    void bringsPolicies() {
        Store model = Models.acme().store();
        model.apply(read(OFFICE, model));
        assertEquals(1, model.all(RecordType.TAG_POLICY).size());
        model.apply(
                read(
                        OFFICE
                                + "policies:\n  pol-secret: {owner: office, tag: secret,"
                                + " maxRetentionHours: 1}\n",
                        model));
        assertEquals(
                List.of("pol-secret"),
                model.all(RecordType.TAG_POLICY).stream().map(each -> each.key().id()).toList());
    }

    @Test
    @DisplayName("is refused when it names no tags, or says what cannot be read")
    void isRefused() {
        assertInstanceOf(Vocabulary.Faulty.class, Vocabulary.read("tags.yaml", "tags: ["));
        assertInstanceOf(Vocabulary.Faulty.class, Vocabulary.read("tags.yaml", "words: {}"));
    }
}
