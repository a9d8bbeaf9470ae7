package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordFlowTest {

  @Test
  void aRowMayEndBehindAWord() {
    assertEquals(List.of("Hi ", "Mia, ", "welcome!"), WordFlow.words("Hi Mia, welcome!"));
  }

  @Test
  void wordsReadFromTheRightStayTogether() {
    assertEquals(
        List.of("מאיה אברהם, ", "kama ", "zman!"), WordFlow.words("מאיה אברהם, kama zman!"));
  }

  @Test
  void chineseMayBreakBetweenCharacters() {
    assertEquals(List.of("欢", "迎", "你！"), WordFlow.words("欢迎你！"));
  }
}
