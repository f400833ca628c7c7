package org.stormspec.model.file;

import java.util.Set;
import org.stormspec.model.record.Relation;

/** What two contexts are to each other; stands in the file of the first one. */
final class RelationCodec {

    private static final Words<Relation.Pattern> PATTERN = Words.of(Relation.Pattern.class);
    private static final Words<Relation.Role> ROLE =
            Words.of(Relation.Role.class, Relation.Role::word);

    private RelationCodec() {}

    static Out encode(Relation relation, Out out) {
        return out.always("pattern", PATTERN.word(relation.pattern()))
                .words("roles", relation.roles().stream().map(ROLE::word).toList())
                .words("otherRoles", relation.otherRoles().stream().map(ROLE::word).toList())
                .text("technology", relation.technology())
                .text("note", relation.note());
    }

    static Relation decode(String from, String to, Block block) {
        return new Relation(
                from,
                to,
                block.word("pattern", PATTERN).orElse(Relation.Pattern.UPSTREAM_DOWNSTREAM),
                Set.copyOf(block.words("roles", ROLE)),
                Set.copyOf(block.words("otherRoles", ROLE)),
                block.text("technology", ""),
                block.text("note", ""));
    }
}
