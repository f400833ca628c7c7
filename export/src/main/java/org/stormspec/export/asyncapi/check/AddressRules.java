package org.stormspec.export.asyncapi.check;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;

/// Addresses and server URLs: no query, and parameters that agree with their declarations.
final class AddressRules implements DocumentRule {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        return Stream.concat(
                Operations.channels(document).flatMap(channel -> channel(document, channel)),
                Operations.entries(Operations.root(document).child("servers"))
                        .flatMap(server -> server(document, server)));
    }

    private static Stream<Problem> channel(ResolvedDocument document, Placed channel) {
        String address = Operations.address(document, channel);
        Stream<Problem> query =
                address.contains("?") || address.contains("#")
                        ? Stream.of(
                                document.error(
                                        "address-query",
                                        channel.pointer(),
                                        "the address '"
                                                + address
                                                + "' must not hold a query or fragment (? or #)"))
                        : Stream.empty();
        return Stream.concat(query, agree(document, channel.child("parameters"), address));
    }

    private static Stream<Problem> server(ResolvedDocument document, Placed server) {
        String address =
                document.isVersion3()
                        ? server.node().path("host").asString("")
                                + server.node().path("pathname").asString("")
                        : server.node().path("url").asString("");
        return names(address).isEmpty()
                ? Stream.empty()
                : agree(document, server.child("variables"), address);
    }

    private static Stream<Problem> agree(
            ResolvedDocument document, Placed declared, String address) {
        Set<String> used = names(address);
        Set<String> known =
                Operations.entries(declared).map(Placed::key).collect(Collectors.toSet());
        Stream<Problem> missing =
                used.stream()
                        .filter(name -> !known.contains(name))
                        .map(name ->
                                document.error(
                                        "parameters",
                                        declared.pointer(),
                                        "'"
                                                + address
                                                + "' uses {"
                                                + name
                                                + "}, which '"
                                                + declared.key()
                                                + "' does not declare"));
        Stream<Problem> unused =
                Operations.entries(declared)
                        .filter(parameter -> !used.contains(parameter.key()))
                        .map(parameter ->
                                document.error(
                                        "parameters",
                                        parameter.pointer(),
                                        "'"
                                                + parameter.key()
                                                + "' is declared, but '"
                                                + address
                                                + "' does not use it"));
        return Stream.concat(missing, unused);
    }

    private static Set<String> names(String address) {
        return PARAMETER
                .matcher(address)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
