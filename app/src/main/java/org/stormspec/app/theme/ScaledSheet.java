package org.stormspec.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stylesheet of which every length in pixels is larger. Popups and menus take their sheets from
 * the window they belong to, so they grow with it, which a scaled root would not give.
 */
final class ScaledSheet {
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?)px");
    private static final Map<Integer, String> MADE = new ConcurrentHashMap<>();

    private ScaledSheet() {}

    /** Returns the address of a copy of a sheet at a scale in percent. */
    static String of(String sheet, int scale) {
        return MADE.computeIfAbsent(scale, _ -> address(scaled(read(sheet), scale)));
    }

    private static String read(String sheet) {
        try (InputStream in = URI.create(sheet).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a sheet with all its lengths scaled; hairlines stay hairlines. */
    static String scaled(String css, int scale) {
        return LENGTH.matcher(css).replaceAll(match -> length(match, scale));
    }

    private static String length(MatchResult match, int scale) {
        double designed = Double.parseDouble(match.group(1));
        double wanted = designed <= 1 ? designed : designed * scale / 100;
        return String.format(Locale.ROOT, "%.2fpx", wanted);
    }

    private static String address(String css) {
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
