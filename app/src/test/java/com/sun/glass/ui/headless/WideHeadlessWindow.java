package com.sun.glass.ui.headless;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.paint.Color;

/** A window that draws into the pixels of the wide screen, clipped at its edges. */
final class WideHeadlessWindow extends HeadlessWindow {
    private static final int WIDTH = WideHeadlessApplication.WIDTH;
    private static final int HEIGHT = WideHeadlessApplication.HEIGHT;

    private final int[] pixels;

    WideHeadlessWindow(
            HeadlessWindowManager manager,
            Window owner,
            Screen screen,
            ByteBuffer unused,
            int styleMask,
            int[] pixels) {
        super(manager, owner, screen, unused, styleMask);
        this.pixels = pixels;
    }

    /** Lets its robot go: through it a window would keep all those before it in memory. */
    @Override
    protected boolean _close(long nothing) {
        boolean closed = super._close(nothing);
        setRobot(null);
        return closed;
    }

    @Override
    void blit(Pixels picture) {
        IntBuffer source = (IntBuffer) picture.getBuffer();
        int left = Math.max(0, -getX());
        int right = Math.min(picture.getWidth(), WIDTH - getX());
        for (int y = Math.max(0, -getY()); y < picture.getHeight() && getY() + y < HEIGHT; y++) {
            for (int x = left; x < right; x++) {
                pixels[(getY() + y) * WIDTH + getX() + x] = source.get(y * picture.getWidth() + x);
            }
        }
    }

    @Override
    void clearRect(int x, int width, int y, int height) {
        for (int row = Math.max(0, y); row < Math.min(HEIGHT, y + height); row++) {
            for (int column = Math.max(0, x); column < Math.min(WIDTH, x + width); column++) {
                pixels[row * WIDTH + column] = 0;
            }
        }
    }

    @Override
    public Color getColor(int x, int y) {
        int argb = pixels[y * WIDTH + x];
        return Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255);
    }

    @Override
    public void getScreenCapture(
            int x, int y, int width, int height, int[] data, boolean scaleToFit) {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int from = (y + row) * WIDTH + x + column;
                data[row * width + column] =
                        y + row < HEIGHT && x + column < WIDTH ? pixels[from] : 0;
            }
        }
    }
}
