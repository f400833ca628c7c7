package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.Ascii;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** The domain or the name of a context can be no part of a package or schema namespace. */
public final class NamespaceRule extends EachContextRule {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Words that Java keeps for itself (Java language specification 25, section 3.9). */
    private static final Set<String> RESERVED =
            Set.of(
                    "abstract",
                    "assert",
                    "boolean",
                    "break",
                    "byte",
                    "case",
                    "catch",
                    "char",
                    "class",
                    "const",
                    "continue",
                    "default",
                    "do",
                    "double",
                    "else",
                    "enum",
                    "extends",
                    "false",
                    "final",
                    "finally",
                    "float",
                    "for",
                    "goto",
                    "if",
                    "implements",
                    "import",
                    "instanceof",
                    "int",
                    "interface",
                    "long",
                    "native",
                    "new",
                    "null",
                    "package",
                    "private",
                    "protected",
                    "public",
                    "return",
                    "short",
                    "static",
                    "strictfp",
                    "super",
                    "switch",
                    "synchronized",
                    "this",
                    "throw",
                    "throws",
                    "transient",
                    "true",
                    "try",
                    "void",
                    "volatile",
                    "while");

    /** Describes the rule. */
    public NamespaceRule() {
        super(
                new About(
                        "NAM-11",
                        Level.WARNING,
                        "Context that is no namespace",
                        "The path of a context is the namespace of its schemas and the package of"
                                + " its code. Both take letters, digits and '_' only, and no word"
                                + " of Java's own.",
                        "'life-enhancer' cannot be part of a namespace.",
                        "replace what is not allowed"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return Stream.of(context.domain(), context.name())
                .flatMap(path -> Arrays.stream(path.split("\\.")))
                .filter(segment -> !segment.isEmpty() && !isLegal(segment))
                .distinct()
                .limit(1)
                .map(segment -> finding(scope, context, segment));
    }

    private static boolean isLegal(String segment) {
        return LEGAL.matcher(segment).matches() && !RESERVED.contains(segment);
    }

    private Finding finding(Scope scope, Context context, String segment) {
        Context legal = context.renamed(legal(context.domain()), legal(context.name()));
        return found(
                context,
                "'%s' cannot be part of a namespace.".formatted(segment),
                scope.byPrincipal().containsKey(scope.names().principalOf(legal))
                        ? List.of()
                        : List.of(
                                Repairs.context(
                                        "call it " + legal.path(),
                                        context.id(),
                                        found -> found.renamed(legal.domain(), legal.name()))));
    }

    private static String legal(String path) {
        return Arrays.stream(path.split("\\."))
                .map(NamespaceRule::legalSegment)
                .collect(Collectors.joining("."));
    }

    private static String legalSegment(String segment) {
        if (segment.isEmpty() || isLegal(segment)) {
            return segment;
        }
        String plain = Ascii.of(segment).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        return RESERVED.contains(plain) || !LEGAL.matcher(plain).matches() ? "c_" + plain : plain;
    }
}
