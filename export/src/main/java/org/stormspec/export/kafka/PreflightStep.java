package org.stormspec.export.kafka;

/**
 * One step of looking at a connection before it is used.
 *
 * @param name what was looked at: {@code address}, {@code port}, {@code login}, {@code cluster},
 *     {@code rights}
 * @param ok whether it is fine
 * @param message what was found and, when it is not fine, what to do
 */
public record PreflightStep(String name, boolean ok, String message) {}
