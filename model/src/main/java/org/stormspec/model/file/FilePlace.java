package org.stormspec.model.file;

/**
 * Where something stands in a workspace folder.
 *
 * @param file name relative to the folder
 * @param line first line concerned, from 1
 */
public record FilePlace(String file, int line) {}
