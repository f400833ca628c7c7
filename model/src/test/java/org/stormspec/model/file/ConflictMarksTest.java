package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
