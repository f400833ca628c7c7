package org.stormspec.export.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Sends what the broker logs to a file of the cluster folder, and nowhere else. */
final class BrokerLog {

    private static final int LIMIT_BYTES = 5_000_000;

    private BrokerLog() {}

    /** Sends it to the log of a folder. */
    static void writeTo(ClusterFolder folder) {
        try {
            byte[] settings = settings(folder).getBytes(StandardCharsets.ISO_8859_1);
            LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(settings));
        } catch (IOException e) {
            throw PrivateFiles.failure("open the log", folder.log(), e);
        }
    }

    private static String settings(ClusterFolder folder) {
        return """
        handlers=java.util.logging.FileHandler
        .level=INFO
        java.util.logging.FileHandler.pattern=%s
        java.util.logging.FileHandler.limit=%d
        java.util.logging.FileHandler.count=2
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%%1$tF %%1$tT.%%1$tL %%4$s %%3$s %%5$s%%6$s%%n
        """
                .formatted(escaped(folder), LIMIT_BYTES);
    }

    /**
     * In the pattern a {@code %} begins a place-holder, and in a properties file a backslash an
     * escape.
     */
    private static String escaped(ClusterFolder folder) {
        StringBuilder text = new StringBuilder();
        String name = folder.log("").toString().replace("%", "%%") + "%g";
        name.chars().forEach(c -> appendEscaped(text, (char) c));
        return text.toString();
    }

    private static void appendEscaped(StringBuilder text, char c) {
        if (c == '\\') {
            text.append("\\\\");
        } else if (c < 0x80) {
            text.append(c);
        } else {
            text.append("\\u").append(String.format("%04x", (int) c));
        }
    }
}
