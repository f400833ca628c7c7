package org.stormspec.render.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** A growable array of ints; reused between queries so that none of them allocates. */
public final class IntBag {

    private int[] values = new int[16];
    private int size;

    /** Returns how many values there are. */
    public int size() {
        return size;
    }

    /** Returns the value at a position below {@link #size()}. */
    public int get(int position) {
        return values[position];
    }

    /** Appends a value. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** Removes one occurrence of a value; the last value takes its position. */
    public void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                values[i] = values[--size];
                return;
            }
        }
    }

    /** Forgets all values. */
    public void clear() {
        size = 0;
    }

    /** Replaces every value by another. */
    public void replaceAll(IntUnaryOperator other) {
        for (int i = 0; i < size; i++) {
            values[i] = other.applyAsInt(values[i]);
        }
    }

    /** Sorts the values upwards. */
    public void sort() {
        Arrays.sort(values, 0, size);
    }
}
