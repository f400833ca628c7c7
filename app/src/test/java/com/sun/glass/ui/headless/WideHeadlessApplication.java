package com.sun.glass.ui.headless;

import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;

/**
 * A headless application with one screen of 1600 by 1000 pixels; {@code -Dwideheadless.scale=2}
 * makes it a dense one.
 */
public final class WideHeadlessApplication extends HeadlessApplication {
    static final int WIDTH = 1600;
    static final int HEIGHT = 1000;

    private static final float SCALE =
            Float.parseFloat(System.getProperty("wideheadless.scale", "1"));

    private final int[] pixels = new int[WIDTH * HEIGHT];

    @Override
    protected Screen[] staticScreen_getScreens() {
        return new Screen[] {
            new Screen(
                    0, 32, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, 100, 100,
                    1, 1, SCALE, SCALE)
        };
    }

    @Override
    public Window createWindow(Window owner, Screen screen, int styleMask) {
        WideHeadlessWindow window =
                new WideHeadlessWindow(
                        (HeadlessWindowManager) inherited("windowManager"),
                        owner,
                        screen,
                        ByteBuffer.allocate(0),
                        styleMask,
                        pixels);
        if (inherited("activeRobot") instanceof HeadlessRobot robot) {
            robot.windowAdded(window);
            window.setRobot(robot);
        }
        return window;
    }

    private Object inherited(String field) {
        try {
            var declared = HeadlessApplication.class.getDeclaredField(field);
            declared.setAccessible(true);
            return declared.get(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the headless platform has no field " + field, e);
        }
    }
}
