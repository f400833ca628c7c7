package org.stormspec.export.evolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The step of a semantic version; see semver.org.
public enum Bump {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    /// The larger of two steps.
    Bump or(Bump other) {
        return compareTo(other) < 0 ? other : this;
    }

    /// The version after this step; what is no semantic version stays.
    public String after(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (this == NONE || !numbers.matches()) {
            return version;
        }
        long major = Long.parseLong(numbers.group(1));
        long minor = Long.parseLong(numbers.group(2));
        long patch = Long.parseLong(numbers.group(3));
        return switch (this) {
            case MAJOR -> (major + 1) + ".0.0";
            case MINOR -> major + "." + (minor + 1) + ".0";
            case PATCH, NONE -> major + "." + minor + "." + (patch + 1);
        };
    }
}
