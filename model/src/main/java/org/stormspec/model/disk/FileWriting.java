package org.stormspec.model.disk;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of one file, in pieces where it is large. */
@FunctionalInterface
public interface FileWriting {

    /**
     * @param out takes the content; whoever calls closes it
     * @throws IOException when the content cannot be made or taken
     */
    void writeTo(OutputStream out) throws IOException;
}
