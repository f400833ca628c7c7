package org.stormspec.app.picture;

import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts a picture of the selection, or of the board, on the clipboard. */
public final class CopiedPicture {

    private CopiedPicture() {}

    /**
     * Copies.
     *
     * @param say hears what was copied, or why nothing was
     */
    public static void copy(PictureViewModel model, Consumer<String> say) {
        model.copy(
                copy -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(new Image(copy.open()));
                    Clipboard.getSystemClipboard().setContent(content);
                    say.accept(copy.words());
                },
                say);
    }
}
