package org.stormspec.export.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Keeps the settings of whoever runs the tests away from JGit, as [RealGit] does from git.
final class NoUserSettings implements BeforeAllCallback, AfterAllCallback {

    private final SystemReader before = SystemReader.getInstance();

    @Override
    public void beforeAll(ExtensionContext context) {
        SystemReader.setInstance(new Nobody(before));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SystemReader.setInstance(before);
    }

    private static final class Nobody extends SystemReader.Delegate {

        Nobody(SystemReader system) {
            super(system);
        }

        @Override
        public @Nullable String getenv(String variable) {
            return variable.startsWith("GIT_") ? null : super.getenv(variable);
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return new FileBasedConfig(parent, new File("/dev/null"), fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return new FileBasedConfig(parent, new File("/dev/null"), fs);
        }
    }
}
