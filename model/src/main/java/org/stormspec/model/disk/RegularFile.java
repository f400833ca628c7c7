package org.stormspec.model.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Reads a file that a stranger may have written: a regular one, whole, and only if it is not larger
 * than a limit. A device, a pipe or a folder is refused before it is opened.
 */
public final class RegularFile {

    /** The most bytes that one file may have: 32 MB. */
    public static final int LIMIT = 32 << 20;

    private RegularFile() {}

    /**
     * Reads all bytes of a file of at most {@link #LIMIT} bytes.
     *
     * @throws RefusedFileException when it is no regular file, or too large
     * @throws IOException when the disk does not give it
     */
    public static byte[] read(Path file) throws IOException {
        return read(file, LIMIT);
    }

    /**
     * Reads all bytes of a file.
     *
     * @param limit the most bytes that it may have
     * @throws RefusedFileException when it is no regular file, or too large
     * @throws IOException when the disk does not give it
     */
    public static byte[] read(Path file, int limit) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new RefusedFileException(
                    file.toString(),
                    attributes.isDirectory() ? "a folder" : "something that is no regular file",
                    "a file",
                    "move it away, or name another file");
        }
        if (attributes.size() > limit) {
            throw tooLarge(file.toString(), attributes.size(), limit);
        }
        return readAtMost(file, limit);
    }

    /** The file may grow while it is read, so the limit is kept here too. */
    private static byte[] readAtMost(Path file, int limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), limit) + 1);
            while (channel.read(bytes) >= 0) {
                if (bytes.hasRemaining()) {
                    continue;
                }
                if (bytes.capacity() > limit) {
                    throw tooLarge(file.toString(), channel.size(), limit);
                }
                int larger = (int) Math.min(2L * bytes.capacity(), limit + 1L);
                bytes = ByteBuffer.allocate(larger).put(bytes.flip());
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /**
     * Reads what comes in by a pipe, such as the standard input, as text in UTF-8.
     *
     * @param name what people call it
     * @throws RefusedFileException when it is more than {@link #LIMIT} bytes, or no UTF-8
     * @throws IOException when it cannot be read
     */
    public static String readText(String name, InputStream in) throws IOException {
        byte[] content = in.readNBytes(LIMIT + 1);
        if (content.length > LIMIT) {
            throw tooLarge(name, content.length, LIMIT);
        }
        return decode(name, content);
    }

    /**
     * Reads a file as text in UTF-8.
     *
     * @throws RefusedFileException when it is no regular file, too large, or no UTF-8
     * @throws IOException when the disk does not give it
     */
    public static String readText(Path file) throws IOException {
        return decode(file.toString(), read(file));
    }

    /**
     * Reads bytes as text in UTF-8.
     *
     * @param file the file as people know it
     * @throws RefusedFileException when the bytes are no UTF-8
     */
    public static String decode(String file, byte[] content) throws RefusedFileException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notText) {
            throw new RefusedFileException(
                    file, foreignText(content), "text in UTF-8", "save the file as UTF-8");
        }
    }

    private static String foreignText(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            return "text in UTF-16";
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        text.flip();
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        return "bytes in line " + line + " that are not UTF-8";
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1
                && Byte.toUnsignedInt(content[0]) == first
                && Byte.toUnsignedInt(content[1]) == second;
    }

    private static RefusedFileException tooLarge(String file, long size, int limit) {
        return new RefusedFileException(
                file,
                "a file of %,d bytes".formatted(size),
                "at most %,d bytes".formatted(limit),
                "split it, or take out what does not belong there");
    }
}
