package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.SourceLimits;

/**
 * Reads CML into statements. The language ends a statement neither with a sign nor with a line
 * break; people write one a line, and that is what this goes by, with the exceptions that lists and
 * headers need.
 */
final class CmlReader {

    /** What is not complete after one of these goes on in the next line. */
    private static final Set<String> GOES_ON =
            Set.of(",", "+", "=", "->", "<-", "<->", "implements", "realizes", "refines", ":");

    private final String file;
    private final List<CmlToken> tokens;
    private final List<Problem> problems = new ArrayList<>();
    private int at;
    private int depth;
    private boolean tooDeep;

    private CmlReader(String file, String text) {
        this.file = file;
        this.tokens = CmlLexer.tokens(text);
    }

    /** Reads a document; it never fails, but a document with problems is not to be trusted. */
    static CmlDocument read(String file, String text) {
        if (text.length() > SourceLimits.TEXT) {
            return tooLong(file, text.length());
        }
        CmlReader reader = new CmlReader(file, text);
        List<CmlNode> nodes = reader.nodes();
        while (reader.at < reader.tokens.size()) {
            reader.problem(reader.peek(), "'}' without its '{'; remove it, or open the block");
            reader.at++;
            nodes.addAll(reader.nodes());
        }
        return new CmlDocument(file, nodes, reader.problems);
    }

    private static CmlDocument tooLong(String file, int length) {
        Problem problem =
                new Problem(
                        Problem.Severity.ERROR,
                        "cml",
                        file,
                        1,
                        1,
                        "",
                        SourceLimits.longText(length));
        return new CmlDocument(file, List.of(), List.of(problem));
    }

    private void problem(CmlToken token, String message) {
        problems.add(
                new Problem(
                        Problem.Severity.ERROR,
                        "cml",
                        file,
                        token.line(),
                        token.column(),
                        "",
                        message));
    }

    private CmlToken peek() {
        return tokens.get(at);
    }

    private boolean sees(String sign) {
        return at < tokens.size() && peek().is(sign);
    }

    /** Reads statements up to the brace that ends them, or to the end. */
    private List<CmlNode> nodes() {
        List<CmlNode> nodes = new ArrayList<>();
        String doc = "";
        while (at < tokens.size() && !sees("}")) {
            List<CmlToken> header = header();
            if (header.isEmpty()) {
                skip();
            } else if (isDoc(header)) {
                doc = header.getFirst().text();
            } else {
                nodes.add(new CmlNode(header, sees("{") ? block() : List.of(), doc));
                doc = "";
            }
        }
        return nodes;
    }

    /** Passes a separator, or a block that belongs to nothing. */
    private void skip() {
        if (sees("{")) {
            block();
        } else {
            at++;
        }
    }

    private boolean isDoc(List<CmlToken> header) {
        return header.size() == 1 && header.getFirst().kind() == CmlToken.Kind.TEXT && !sees("{");
    }

    private List<CmlNode> block() {
        CmlToken open = peek();
        if (depth == SourceLimits.DEPTH) {
            problem(open, "blocks nested deeper than " + depth + "; expected a flatter model");
            tooDeep = true;
            at = tokens.size();
            return List.of();
        }
        at++;
        depth++;
        List<CmlNode> children = nodes();
        depth--;
        if (sees("}")) {
            at++;
        } else if (!tooDeep) {
            problem(open, "'{' without its '}'; the file may be cut off");
        }
        return children;
    }

    /** Reads the tokens of one statement; none where only a sign between statements stands. */
    private List<CmlToken> header() {
        List<CmlToken> header = new ArrayList<>();
        int open = 0;
        while (at < tokens.size() && !endsHeader(header, open)) {
            CmlToken next = peek();
            open += next.is("(") || next.is("[") ? 1 : 0;
            open -= next.is(")") || next.is("]") ? 1 : 0;
            header.add(next);
            at++;
        }
        return header;
    }

    private boolean endsHeader(List<CmlToken> header, int open) {
        CmlToken next = peek();
        if (next.is("{") || next.is("}") || next.is(";")) {
            return true;
        }
        if (header.isEmpty() || open > 0) {
            return false;
        }
        CmlToken last = header.getLast();
        return next.line() != last.line() && !next.is(",") && !GOES_ON.contains(last.text());
    }
}
