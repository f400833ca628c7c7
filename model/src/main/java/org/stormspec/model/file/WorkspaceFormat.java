package org.stormspec.model.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.yaml.YamlWriter;
import tools.jackson.databind.JsonNode;

/** Names, places and styles of the files of a workspace folder. */
public final class WorkspaceFormat {

    /** The format version this program writes, and the newest it understands. */
    public static final int VERSION = 1;

    /** The file that makes a folder a workspace. */
    public static final String SETTINGS = "stormspec.yaml";

    static final String ENVIRONMENTS = "environments.yaml";
    static final String RULES = "rules.yaml";
    static final String WAIVERS = "waivers.yaml";
    static final String SHARED = "shared.yaml";
    static final String CONTEXTS = "contexts";
    static final String FLOWS = "flows";
    static final String BOARDS = "boards";
    private static final String SUFFIX = ".yaml";

    /** Names that no file may have on Windows, with any suffix. */
    private static final Set<String> RESERVED =
            Set.of(
                    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
                    "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
                    "lpt8", "lpt9");

    private static final YamlWriter SETTINGS_STYLE =
            new YamlWriter(
                    "policies/*/allowedAccess",
                    "policies/*/mask",
                    "policies/*/requires",
                    "defaults/consumerFailure",
                    "environments/*/registry",
                    "*/registry");

    private static final YamlWriter RULES_STYLE = new YamlWriter("words/*");

    private static final YamlWriter ELEMENT_STYLE =
            new YamlWriter(
                    "services/*",
                    "types/*/*/*",
                    "consumes/*",
                    "consumers/*",
                    "links/*",
                    "relations/*",
                    "tags",
                    "realises",
                    "aggregates/*/transitions/*",
                    "aggregates/*/capacity/*",
                    "*/*/issues",
                    "*/*/handledBy",
                    "*/*/emits",
                    "*/*/triggers",
                    "*/*/informs",
                    "*/*/publishes",
                    "*/*/consumes",
                    "*/*/aliases",
                    "*/*/entities",
                    "*/*/captures",
                    "*/*/cleanup",
                    "*/*/grants",
                    "*/*/tags",
                    "*/*/dedupe",
                    "*/*/deprecated",
                    "*/*/metadata",
                    "*/*/messageTags",
                    "*/*/eventTypes",
                    "*/*/operations",
                    "*/*/serviceLevel",
                    "*/*/failure",
                    "*/*/atomic",
                    "policies/*/steps/*",
                    "policies/*/processing/operations",
                    "policies/*/processing/stores",
                    "topics/*/headers/*/*",
                    "topics/*/fields/*/*");

    private static final YamlWriter BOARD_STYLE =
            new YamlWriter("lanes/*", "phases/*", "frames/*", "placements/*", "views/*");

    private WorkspaceFormat() {}

    static String contextFile(String id) {
        return CONTEXTS + "/" + fileName(id);
    }

    static String flowFile(String id) {
        return FLOWS + "/" + fileName(id);
    }

    static String boardFile(String id) {
        return BOARDS + "/" + fileName(id);
    }

    /** A slug is its own file name; whatever a file system may refuse is escaped as in a URL. */
    private static String fileName(String id) {
        StringBuilder name = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
            name.append(
                    plain && !(c == '.' && name.isEmpty()) ? c : String.format("%%%02X", (int) c));
        }
        String stem = id.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return (RESERVED.contains(stem) || id.isEmpty() ? "%" : "") + name + SUFFIX;
    }

    /** Returns the id that a file stands for when it says nothing else. */
    static String idOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** Returns the id of what a file holds: the one it says, or else the one it is named after. */
    static String idOf(String file, JsonNode tree) {
        return tree.path("id").asString(idOf(file));
    }

    /** Returns what a workspace is called that gives itself no name. */
    static String nameOf(Path folder) {
        return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse("workspace");
    }

    static boolean isYaml(String file) {
        return file.endsWith(SUFFIX);
    }

    static boolean isBoard(String file) {
        return file.startsWith(BOARDS + "/");
    }

    static YamlWriter styleOf(String file) {
        if (isBoard(file)) {
            return BOARD_STYLE;
        }
        return switch (file) {
            case SETTINGS, ENVIRONMENTS -> SETTINGS_STYLE;
            case RULES -> RULES_STYLE;
            default -> ELEMENT_STYLE;
        };
    }
}
