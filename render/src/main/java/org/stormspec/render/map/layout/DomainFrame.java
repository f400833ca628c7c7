package org.stormspec.render.map.layout;

/**
 * The frame round all contexts of a domain.
 *
 * @param name {@code finance}
 * @param index place among the domains of the map, from 0; chooses the tint
 * @param controlPlane whether all its contexts run the platform
 */
public record DomainFrame(String name, int index, boolean controlPlane) {}
