package org.stormspec.app.preview;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line of a document or a difference, with its number and a little colour. */
final class CodeLine extends ListCell<String> {
    private static final Pattern YAML =
            Pattern.compile("^(\\s*(?:- )?)([^\\s#'\"\\[{][^:#]*:)(\\s.*|)$");

    private final Label number = new Label();
    private final TextFlow flow = new TextFlow();
    private final HBox row = new HBox(12, number, flow);
    private final boolean isDiff;

    CodeLine(boolean isDiff) {
        this.isDiff = isDiff;
        number.getStyleClass().add("line-number");
        getStyleClass().add("code-line");
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("added", "removed", "file");
        setGraphic(empty || line == null ? null : row);
        if (empty || line == null) {
            return;
        }
        number.setText(String.valueOf(getIndex() + 1));
        number.setVisible(!isDiff);
        number.setManaged(!isDiff);
        flow.getChildren().setAll(isDiff ? diff(line) : yaml(line));
    }

    private List<Node> diff(String line) {
        if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@")) {
            getStyleClass().add("file");
            return List.of(text(line, "code-muted"));
        }
        if (line.startsWith("+")) {
            getStyleClass().add("added");
        } else if (line.startsWith("-")) {
            getStyleClass().add("removed");
        }
        return List.of(text(line, "code-plain"));
    }

    private static List<Node> yaml(String line) {
        Matcher pair = YAML.matcher(line);
        if (line.strip().startsWith("#")) {
            return List.of(text(line, "code-muted"));
        }
        return pair.matches()
                ? List.of(
                        text(pair.group(1), "code-plain"),
                        text(pair.group(2), "code-key"),
                        text(pair.group(3), "code-plain"))
                : List.of(text(line, "code-plain"));
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().addAll("code", style);
        return text;
    }
}
