package org.stormspec.export.cml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statement of a CML document: what stands before the brace, and what stands inside.
 *
 * @param header its tokens, never empty
 * @param children statements between its braces
 * @param doc the text in quotes before it, may be empty
 */
record CmlNode(List<CmlToken> header, List<CmlNode> children, String doc) {

    /** Copies the lists. */
    CmlNode {
        header = List.copyOf(header);
        children = List.copyOf(children);
    }

    int line() {
        return header.getFirst().line();
    }

    int column() {
        return header.getFirst().column();
    }

    /** Returns the words of the header; signs and texts are left out. */
    List<String> words() {
        return header.stream().filter(CmlToken::isWord).map(CmlToken::text).toList();
    }

    /** Returns whether it begins with a word, {@code abstract} before it not counted. */
    boolean is(String keyword) {
        return keyword().equals(keyword);
    }

    String keyword() {
        return words().stream().filter(word -> !word.equals("abstract")).findFirst().orElse("");
    }

    /** Returns whether it only says what others extend. */
    boolean isAbstract() {
        return words().contains("abstract");
    }

    /** Returns the word after the keyword: what a block is called. */
    String name() {
        List<String> words = words();
        int at = words.indexOf(keyword()) + 1;
        return at > 0 && at < words.size() ? words.get(at) : "";
    }

    /** Returns the word that follows another one: {@code after("extends")}. */
    Optional<String> after(String word) {
        List<String> words = words();
        int at = words.indexOf(word) + 1;
        return at > 0 && at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
    }

    /** Returns the texts in quotes in the header, joined. */
    String text() {
        return String.join(
                ", ",
                header.stream()
                        .filter(token -> token.kind() == CmlToken.Kind.TEXT)
                        .map(CmlToken::text)
                        .toList());
    }

    /** Returns the children that begin with a word; those of modules count as its own. */
    Stream<CmlNode> all(String keyword) {
        return inModules().filter(child -> child.is(keyword));
    }

    private Stream<CmlNode> inModules() {
        return children.stream()
                .flatMap(child -> child.is("Module") ? child.inModules() : Stream.of(child));
    }

    /** Returns the first child that begins with a word. */
    Optional<CmlNode> first(String keyword) {
        return all(keyword).findFirst();
    }

    boolean has(String keyword) {
        return first(keyword).isPresent();
    }
}
