package org.stormspec.export.kafka;

/**
 * The part of a topic name that says who may read it, as the naming grammar of the workspace has
 * it.
 */
public record AccessWords(String publicWord, String protectedWord, String privateWord) {

    /**
     * The words of SpecMesh, which are ours too: {@code _public}, {@code _protected}, {@code
     * _private}.
     */
    public static final AccessWords STANDARD = new AccessWords("_public", "_protected", "_private");
}
