package com.sun.glass.ui.wideheadless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.WideHeadlessApplication;

/**
 * The toolkit's headless platform with a screen as large as the design asks for; the built-in one
 * is fixed at 1000 by 1000. Found by its name: {@code -Dglass.platform=WideHeadless}.
 */
public final class WideHeadlessPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new WideHeadlessApplication();
    }
}
