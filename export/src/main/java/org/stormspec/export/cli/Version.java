package org.stormspec.export.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells which version this is, from the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"stormspec " + number()};
    }

    private static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(built from classes)");
    }
}
