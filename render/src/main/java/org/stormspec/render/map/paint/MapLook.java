package org.stormspec.render.map.paint;

import java.util.List;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.layout.DomainFrame;

/**
 * The colours of a map, written {@code #RRGGBB}. Shape and line say everything as well, so that
 * nobody needs them.
 *
 * @param canvas behind everything
 * @param panel fill of contexts and of the legend
 * @param hairline border of the legend
 * @param text words
 * @param muted small words
 * @param accent arrows to readers
 * @param link arrows from writers
 * @param border frame of a context
 * @param service fill of services
 * @param serviceText words in services
 * @param publicLine line round public topics
 * @param protectedLine line round protected topics
 * @param privateLine line round private topics
 * @param hues colours that domains take in turn
 */
public record MapLook(
        String canvas,
        String panel,
        String hairline,
        String text,
        String muted,
        String accent,
        String link,
        String border,
        String service,
        String serviceText,
        String publicLine,
        String protectedLine,
        String privateLine,
        List<String> hues) {

    /** For daylight, paper and the projector. */
    public static final MapLook LIGHT =
            new MapLook(
                    "#F6F7F9",
                    "#FFFFFF",
                    "#E3E6EB",
                    "#1F2328",
                    "#656D76",
                    "#2F6FEB",
                    "#8A93A0",
                    "#C6CDD6",
                    "#3A4350",
                    "#FFFFFF",
                    "#2DA44E",
                    "#BF8700",
                    "#8A93A0",
                    List.of("#0F7B74", "#7A52C7", "#B4496B", "#5C7A1F", "#2B6CB0", "#96622B"));

    /** For the dark theme. */
    public static final MapLook DARK =
            new MapLook(
                    "#15181D",
                    "#20252D",
                    "#2C323B",
                    "#E6EAF0",
                    "#98A2AF",
                    "#6EA0FF",
                    "#6C7684",
                    "#3C4653",
                    "#4A5666",
                    "#F3F5F8",
                    "#4CC26E",
                    "#E0A92E",
                    "#8792A1",
                    List.of("#4FBDB4", "#AE8FEA", "#E08AA8", "#A3C15C", "#7FB2E5", "#D0A06B"));

    private static final double TINT_OF_TOPIC = 0.09;
    private static final double TINT_OF_DOMAIN = 0.055;
    private static final double TINT_OF_BORDER = 0.35;

    /** Copies the lists. */
    public MapLook {
        hues = List.copyOf(hues);
    }

    /** Returns the colour of lines round topics of an access level. */
    public String line(Access level) {
        return switch (level) {
            case PUBLIC -> publicLine;
            case PROTECTED -> protectedLine;
            case PRIVATE -> privateLine;
        };
    }

    /** Returns the colour inside topics of an access level. */
    public String fill(Access level) {
        return mix(line(level), panel, TINT_OF_TOPIC);
    }

    /** Returns the colour of the name of a domain. */
    public String hue(DomainFrame domain) {
        return hues.get(domain.index() % hues.size());
    }

    /** Returns the colour inside the frame of a domain. */
    public String fill(DomainFrame domain) {
        return mix(hue(domain), canvas, TINT_OF_DOMAIN);
    }

    /** Returns the colour of the frame of a domain. */
    public String line(DomainFrame domain) {
        return mix(hue(domain), canvas, TINT_OF_BORDER);
    }

    /** Returns a colour between two: the share of the first over the second. */
    static String mix(String over, String under, double share) {
        int one = Integer.parseInt(over.substring(1), 16);
        int two = Integer.parseInt(under.substring(1), 16);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (one >> shift & 0xff) * share + (two >> shift & 0xff) * (1 - share);
            mixed |= (int) Math.round(part) << shift;
        }
        return "#%06X".formatted(mixed);
    }
}
