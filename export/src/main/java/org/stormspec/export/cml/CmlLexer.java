package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts CML into tokens; comments and white space fall away. */
final class CmlLexer {

    private static final Pattern PART =
            Pattern.compile(
                    "(?<space>\\s+|//[^\\n]*|/\\*.*?(?:\\*/|\\z))"
                            + "|\"(?<double>(?:[^\"\\\\]++|\\\\.)*+)(?:\"|\\z)"
                            + "|'(?<single>(?:[^'\\\\]++|\\\\.)*+)(?:'|\\z)"
                            + "|\\^?(?<word>[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]*)"
                            + "|(?<sign><->|->|<-|.)",
                    Pattern.DOTALL);

    private final List<CmlToken> tokens = new ArrayList<>();
    // Where the next token stands.
    private int line = 1;
    private int column = 1;

    private CmlLexer() {}

    /** Returns the tokens of a document, in order. */
    static List<CmlToken> tokens(String text) {
        CmlLexer lexer = new CmlLexer();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            lexer.take(part);
        }
        return lexer.tokens;
    }

    private void take(Matcher part) {
        add(CmlToken.Kind.TEXT, part.group("double"));
        add(CmlToken.Kind.TEXT, part.group("single"));
        add(CmlToken.Kind.WORD, part.group("word"));
        add(CmlToken.Kind.SIGN, part.group("sign"));
        part.group().codePoints().forEach(this::step);
    }

    private void add(CmlToken.Kind kind, @Nullable String text) {
        if (text != null) {
            tokens.add(new CmlToken(kind, text, line, column));
        }
    }

    private void step(int character) {
        column = character == '\n' ? 1 : column + 1;
        line += character == '\n' ? 1 : 0;
    }
}
