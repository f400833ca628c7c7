package org.stormspec.model.record;

/**
 * The grammar of topic names.
 *
 * @param topic pattern with the parts {tenant} {domain} {context} {access} {type} {major}; a part
 *     in square brackets is left out for version 1
 * @param publicWord access word of public topics
 * @param protectedWord access word of protected topics
 * @param privateWord access word of private topics
 * @param segment regular expression of a domain or context
 * @param type regular expression of a data type
 */
public record Naming(
        String topic,
        String publicWord,
        String protectedWord,
        String privateWord,
        String segment,
        String type) {

    /** The grammar a new workspace starts with. */
    public static final Naming DEFAULT =
            new Naming(
                    "{tenant}.{domain}.{context}.{access}.{type}[.v{major}]",
                    "_public",
                    "_protected",
                    "_private",
                    "[a-z][a-z0-9_]*",
                    "[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Returns the word that stands for an access level in a topic name. */
    public String word(Access access) {
        return switch (access) {
            case PUBLIC -> publicWord;
            case PROTECTED -> protectedWord;
            case PRIVATE -> privateWord;
        };
    }

    /** Returns this grammar with another pattern. */
    public Naming withTopic(String newTopic) {
        return new Naming(newTopic, publicWord, protectedWord, privateWord, segment, type);
    }
}
