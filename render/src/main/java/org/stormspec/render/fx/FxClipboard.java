package org.stormspec.render.fx;

import java.util.Optional;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.stormspec.render.tool.Clipboard;

/** The clipboard of the system; stickies lie there in a form of their own and as a list. */
final class FxClipboard implements Clipboard {

    private static final String TYPE = "application/x-stormspec-stickies";

    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(TYPE);
        return known == null ? new DataFormat(TYPE) : known;
    }

    private static javafx.scene.input.Clipboard system() {
        return javafx.scene.input.Clipboard.getSystemClipboard();
    }

    @Override
    public Optional<String> stickies() {
        return Optional.ofNullable(system().getContent(format()))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    @Override
    public String text() {
        String text = system().getString();
        return text == null ? "" : text;
    }

    @Override
    public void put(String stickies, String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(format(), stickies);
        content.putString(text);
        system().setContent(content);
    }
}
