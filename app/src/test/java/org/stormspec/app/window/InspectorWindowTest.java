package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.Topic;

@DisplayName("The inspector in the window")
class InspectorWindowTest extends WindowTest {
    private static final String SALE = "finance.campaign.sale";
    private static final String USER = "common.users.user";

    @Test
    @DisplayName("is filled by keyboard alone, section by section, in every look")
    void isFilledByKeyboard() throws IOException {
        openAcme();
        select(Selection.ofElement(SALE));
        shot("inspector-topic");
        opensSections();
        addsAHeader();
        choosesByTyping();
        showsNamesWhileTyping();
        choosesAType();
        unfoldsAField();
        looks();
        buildsNamesOtherwise();
    }

    private void opensSections() {
        focus("section-naming");
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        assertEquals("section-message", focused());
        assertEquals(false, expanded("section-message"));
        key(KeyCode.ENTER);
        assertEquals(true, expanded("section-message"));
        key(KeyCode.LEFT);
        assertEquals(false, expanded("section-message"));
        key(KeyCode.SPACE);
        key(KeyCode.TAB);
        assertEquals("field-envelope", focused());
        key(KeyCode.DOWN);
        awaitEquals(Optional.of(Message.Envelope.NONE), () -> sale().message().envelope());
        key(KeyCode.DOWN);
        awaitEquals(
                Optional.of(Message.Envelope.CLOUDEVENTS_BINARY),
                () -> sale().message().envelope());
        assertEquals("field-envelope", focused());
    }

    private void addsAHeader() {
        fire("headers-add");
        awaitEquals("headers-name-0", this::focusedNow);
        chord(KeyCode.CONTROL, KeyCode.A);
        write("trace_id");
        key(KeyCode.TAB);
        awaitEquals(
                List.of("trace_id"),
                () -> sale().message().headers().stream().map(each -> each.name()).toList());
        assertEquals("headers-type-0", focused(), "one goes on with Tab");
        fire("field-examples-add");
        write("first");
        key(KeyCode.TAB);
        write("{}");
        key(KeyCode.ENTER);
        awaitEquals(Set.of("first"), () -> sale().message().examples().keySet());
        scrollTo("section-message");
        shot("inspector-message");
        focus("section-message");
        key(KeyCode.LEFT);
    }

    private void choosesByTyping() {
        focus("section-deprecation");
        key(KeyCode.ENTER);
        focus("field-successor");
        write("order.v2");
        shot("inspector-choosing");
        assertEquals(Optional.empty(), onScreen(() -> sale().deprecation()));
        key(KeyCode.ENTER);
        awaitEquals(
                Optional.of("finance.sales.order.v2"),
                () -> sale().deprecation().flatMap(Topic.Deprecation::successor));
        focus("section-deprecation");
        key(KeyCode.LEFT);
    }

    private void showsNamesWhileTyping() {
        focus("section-naming");
        key(KeyCode.ENTER);
        key(KeyCode.TAB);
        assertEquals("field-type", focused());
        chord(KeyCode.CONTROL, KeyCode.A);
        write("Won Sale");
        assertTrue(wordsOn(".error-text").stream().anyMatch(words -> words.contains("won-sale")));
        shot("inspector-refused-name");
        chord(KeyCode.CONTROL, KeyCode.A);
        write("won-sale");
        assertTrue(
                wordsOn(".previews .mono").contains("acme.finance.campaign._public.won-sale-value"),
                () -> wordsOn(".previews .mono").toString());
        shot("inspector-name-preview");
        key(KeyCode.ESCAPE);
        focus("section-naming");
        key(KeyCode.LEFT);
    }

    private void buildsNamesOtherwise() {
        select(Selection.NONE);
        focus("section-topic-names");
        key(KeyCode.ENTER);
        focus("field-grammar");
        chord(KeyCode.CONTROL, KeyCode.A);
        write("{domain}.{context}.{access}.{type}");
        assertTrue(
                wordsOn(".previews .mono").stream().anyMatch(name -> name.startsWith("common.")),
                () -> wordsOn(".previews .mono").toString());
        scrollTo("section-topic-names");
        shot("inspector-grammar");
        key(KeyCode.ESCAPE);
        focus("section-topic-names");
        key(KeyCode.LEFT);
    }

    private void choosesAType() {
        scrollTo("field-fields");
        focus("field-type-4");
        chord(KeyCode.CONTROL, KeyCode.A);
        write("doubl");
        assertTrue(
                wordsOn(".error-text").stream()
                        .anyMatch(words -> words.contains("did you mean double?")));
        shot("inspector-type");
        key(KeyCode.DOWN);
        key(KeyCode.ENTER);
        awaitEquals("double", () -> sale().payload().fields().get(4).type().text());
        chord(KeyCode.CONTROL, KeyCode.A);
        write("long");
        key(KeyCode.TAB);
        awaitEquals("long", () -> sale().payload().fields().get(4).type().text());
    }

    private void unfoldsAField() {
        scrollTo("field-fields");
        focus("field-fold-1");
        key(KeyCode.SPACE);
        assertTrue(lookup("#field-fields-1-default").tryQuery().isPresent());
        scrollTo("field-fields");
        shot("inspector-field");
        fire("field-fold-1");
    }

    private void looks() {
        act("theme");
        openSection("schema");
        scrollTo("section-schema");
        shot("inspector-schema-dark");
        select(Selection.ofElement(USER));
        openSection("kafka");
        scrollTo("section-kafka");
        shot("inspector-kafka-dark");
        select(Selection.ofContext("finance.sales"));
        shot("inspector-context-dark");
        openSection("slice");
        scrollTo("section-slice");
        shot("inspector-slice-dark");
        openSection("services");
        scrollTo("section-services");
        act("theme");
        shot("inspector-services");
        select(Selection.NONE);
        openSection("policy-pol-pii");
        scrollTo("section-policies");
        shot("inspector-policy");
        select(Selection.ofElement("order"));
        act("settings");
        fire("scale-200");
        key(KeyCode.ESCAPE);
        shot("inspector-200");
        act("settings");
        fire("scale-100");
        key(KeyCode.ESCAPE);
    }

    private void openSection(String id) {
        fire("section-" + id);
    }

    private void select(Selection selection) {
        onScreen(() -> {
            session().select(selection);
            return true;
        });
    }

    private Topic sale() {
        return session().model().element(SALE).flatMap(Element::topic).orElseThrow();
    }

    private void focus(String id) {
        onScreen(() -> {
            lookup("#" + id).query().requestFocus();
            return true;
        });
    }

    private String focused() {
        return onScreen(this::focusedNow);
    }

    private String focusedNow() {
        Node owner = desktop.stage().getScene().getFocusOwner();
        return owner == null ? "" : owner.getId();
    }

    private Object expanded(String id) {
        return onScreen(() ->
                lookup("#" + id).query().queryAccessibleAttribute(AccessibleAttribute.EXPANDED));
    }

    /** Brings a part of the form to the top of the panel. */
    private void scrollTo(String id) {
        onScreen(() -> {
            ScrollPane pane = lookup("#inspector").queryAs(ScrollPane.class);
            pane.applyCss();
            pane.layout();
            Node content = pane.getContent();
            Node part = lookup("#" + id).query();
            double top = content.sceneToLocal(part.localToScene(0, 0)).getY();
            double room =
                    content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
            pane.setVvalue(room <= 0 ? 0 : Math.min(1, (top - 8) / room));
            return true;
        });
    }
}
