package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.file.ConflictMarks.Versions;

@DisplayName("Marks of a merge by git")
class ConflictMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n",
                "a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> theirs\r\n",
                "a: 1\n<<<<<<<\nb: 1\n=======\nb: 2\n>>>>>>>",
            })
    @DisplayName("are found with their first and last line, whatever the line ends")
    void areFound(String text) {
        assertEquals(Optional.of(new ConflictMarks(2, 6)), ConflictMarks.in(text));
    }

    @Test
    @DisplayName("are found with the common version between the two")
    void areFoundWithTheCommonVersion() {
        assertEquals(
                Optional.of(new ConflictMarks(1, 7)),
                ConflictMarks.in(
                        "<<<<<<< ours\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> theirs\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: '<<<<<<< HEAD'\n",
                "text: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\n",
                "<<<<<<< HEAD\na: 1\n=======\n",
                "=======\n>>>>>>> x\n",
                "",
            })
    @DisplayName("are not seen in words that only look alike, nor in a part of them")
    void areNotSeenElsewhere(String text) {
        assertEquals(Optional.empty(), ConflictMarks.in(text));
    }

    @Test
    @DisplayName("part a text into our version, the common one and theirs, whatever the line ends")
    void partAText() {
        Versions versions =
                ConflictMarks.versions(
                                """
                                a: 1\r
                                <<<<<<< HEAD\r
                                b: 1\r
                                ||||||| 3f2a\r
                                =======\r
                                b: 2\r
                                >>>>>>> refunds\r
                                c: 3\
                                """)
                        .orElseThrow();
        assertEquals("a: 1\r\nb: 1\r\nc: 3", versions.ours());
        assertEquals(Optional.of("a: 1\r\nc: 3"), versions.common());
        assertEquals("a: 1\r\nb: 2\r\nc: 3", versions.theirs());
        assertEquals("HEAD", versions.ourName());
        assertEquals("refunds", versions.theirName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< a\n=======\n<<<<<<< b\n=======\n>>>>>>> b\n>>>>>>> a\n",
                "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n",
                "<<<<<<< a\n=======\n>>>>>>> a\n<<<<<<< b\n",
            })
    @DisplayName("that do not belong together part nothing")
    void partNothing(String text) {
        assertEquals(Optional.empty(), ConflictMarks.versions(text));
    }
}
