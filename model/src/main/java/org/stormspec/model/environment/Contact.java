package org.stormspec.model.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.model.record.Environment;

/**
 * Whom a connection to an environment would reach, and with what: all that somebody has to see
 * before agreeing to it. It holds names of variables, never what they stand for.
 *
 * @param workspace folder of the workspace
 * @param environment id of the environment
 * @param lines what there is to see
 * @param files the files it uses, by setting
 */
public record Contact(
        Path workspace,
        String environment,
        List<Line> lines,
        Map<ClientProperty, StoreFile> files) {

    private static final int FINGERPRINT_LENGTH = 32;

    /**
     * One thing to see.
     *
     * @param label what it is
     * @param value what is the case, without control characters
     */
    public record Line(String label, String value) {}

    /** Copies lines and files. */
    public Contact {
        lines = List.copyOf(lines);
        files = Map.copyOf(files);
    }

    /**
     * Describes the contact with an environment that has no faults.
     *
     * @throws IOException when a file of it cannot be used; the message is a sentence
     */
    public static Contact of(Path workspace, Environment environment) throws IOException {
        return new Description(workspace, environment).contact();
    }

    /**
     * Returns what stands for all of it in a few characters. Another server, user, variable, file
     * or setting makes another fingerprint; another folder does not.
     */
    public String fingerprint() {
        return digest(text());
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Returns the lines as text, the same for the same contact. */
    public String text() {
        int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
        return lines.stream()
                .map(line ->
                        "  %s%s  %s\n"
                                .formatted(
                                        line.label(),
                                        " ".repeat(width - line.label().length()),
                                        line.value()))
                .collect(Collectors.joining());
    }

    /** Gathers the lines. */
    private static final class Description {

        private final Path workspace;
        private final Environment environment;
        private final List<Line> lines = new ArrayList<>();
        private final Map<ClientProperty, StoreFile> files = new LinkedHashMap<>();
        private final Set<String> variables = new LinkedHashSet<>();
        private final List<String> others = new ArrayList<>();

        Description(Path workspace, Environment environment) {
            this.workspace = workspace;
            this.environment = environment;
        }

        Contact contact() throws IOException {
            line("environment", environment.id());
            line("brokers", String.join(", ", Servers.list(environment.bootstrap())));
            line("connection", connection());
            Exposures.of(environment).forEach(exposure -> line("beware", exposure.message()));
            for (ClientProperty property : ClientProperty.values()) {
                String value = environment.client().get(property.key());
                if (value != null) {
                    take(property, value);
                }
            }
            registry();
            if (!variables.isEmpty()) {
                line("sends the values of", String.join(", ", variables));
            }
            if (!others.isEmpty()) {
                line("also set", String.join(", ", others));
            }
            return new Contact(workspace.toRealPath(), environment.id(), lines, files);
        }

        private void line(String label, String value) {
            lines.add(new Line(label, Plain.whole(value)));
        }

        private String connection() {
            String protocol =
                    environment
                            .client()
                            .getOrDefault(ClientProperty.SECURITY_PROTOCOL.key(), "PLAINTEXT");
            return protocol
                    + (protocol.endsWith("SSL") ? " (encrypted by TLS)" : " (not encrypted)");
        }

        private void take(ClientProperty property, String value) throws IOException {
            switch (property.form()) {
                case ValueForm.LoginText _ -> login(value);
                case ValueForm.Secret _ -> variables.addAll(Variables.in(value));
                case ValueForm.FilePath _ -> file(property, value);
                case ValueForm.Address _ ->
                        line(
                                property == ClientProperty.REGISTRY
                                        ? "schema registry"
                                        : "asks for a token",
                                value);
                case ValueForm.Certificates _ ->
                        others.add(property.key() + " (SHA-256 " + digest(value) + ")");
                case ValueForm.Choice _, ValueForm.Range _ -> {
                    if (property != ClientProperty.SECURITY_PROTOCOL) {
                        others.add(property.key() + "=" + value);
                    }
                }
            }
        }

        private void login(String value) {
            variables.addAll(Variables.in(value));
            if (Login.parse(value) instanceof Login.Entry entry) {
                line("logs in as", entry.user());
                entry.options()
                        .forEach((name, option) -> {
                            if (!name.equals(entry.module().user())
                                    && !name.equals(entry.module().secret())) {
                                others.add(name + "=" + option);
                            }
                        });
            } else {
                line("logs in as", "whoever " + String.join(", ", Variables.in(value)) + " names");
            }
        }

        private void file(ClientProperty property, String location) throws IOException {
            try {
                StoreFile file = StoreFile.find(workspace, location);
                files.put(property, file);
                line(
                        file.isInside() ? "uses the file" : "uses a file OUTSIDE the workspace",
                        file.isInside() ? location : file.path().toString());
            } catch (IOException | InvalidPathException e) {
                throw new IOException(
                        "%s of '%s' is %s, which cannot be used: %s."
                                .formatted(
                                        property.key(),
                                        Plain.text(environment.id()),
                                        Plain.text(location),
                                        e instanceof IOException
                                                ? e.getMessage()
                                                : "it is no path"),
                        e);
            }
        }

        private void registry() {
            environment
                    .registry()
                    .filter(registry -> !registry.url().isEmpty())
                    .ifPresent(registry ->
                            line(
                                    "schema registry",
                                    registry.url() + " (" + registry.kind().word() + ")"));
        }
    }
}
