package org.stormspec.export.cli;

import org.stormspec.model.rule.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a profile by the word for it. */
final class ProfileConverter implements ITypeConverter<Profile> {

    @Override
    public Profile convert(String word) {
        return Profile.of(word)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "'%s' is no profile; there are %s"
                                        .formatted(word, Profile.words())));
    }
}
