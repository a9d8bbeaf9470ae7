package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameSpoolTest {

  private static final List<String> SYLLABLES =
      List.of("a", "na", "mi", "美", "玲", "é", "ภู", "🦊", "7", "77", "o", "li");

  @TempDir Path folder;

  /// Replaced and removed so often that the file is tidied up several times.
  @Test
  void whatIsFoundIsWhatIsKept() {
    Random random = new Random(3);
    TreeMap<Integer, String> kept = new TreeMap<>();
    try (NameSpool spool = NameSpool.in(folder)) {
      for (int round = 0; round < 120; round++) {
        for (int i = 0; i < 600; i++) {
          int no = 1 + random.nextInt(3_000);
          if (random.nextInt(6) == 0) {
            kept.remove(no);
            spool.remove(no);
          } else {
            String text = text(random) + "\n" + text(random);
            kept.put(no, text);
            spool.put(no, text);
          }
        }
        List<String> words =
            random.nextBoolean()
                ? List.of(text(random))
                : List.of(text(random), SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        BitSet expected = new BitSet();
        kept.forEach((no, text) -> {
          if (words.stream().allMatch(text::contains)) {
            expected.set(no);
          }
        });
        assertEquals(expected, spool.matching(words), words::toString);
        assertEquals(expected, spool.matching(words), words::toString);
        String longer = words.getFirst() + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
        BitSet fewer = new BitSet();
        kept.forEach((no, text) -> {
          if (text.contains(longer)) {
            fewer.set(no);
          }
        });
        spool.matching(words.subList(0, 1));
        assertEquals(fewer, spool.matching(List.of(longer)), longer);
      }
    }
  }

  /// So many that several threads sweep at once, and texts lie on both sides of every border.
  @Test
  void everybodyIsFoundInALongFile() {
    Random random = new Random(8);
    String[] texts = new String[60_000];
    try (NameSpool spool = NameSpool.in(folder)) {
      for (int no = 0; no < texts.length; no++) {
        texts[no] = "person " + no + "\n" + text(random).repeat(1 + random.nextInt(12));
        spool.put(no, texts[no]);
      }
      for (List<String> words :
          List.of(
              List.of("o"), List.of("美玲"), List.of("77", "li"), List.of("59999"), List.of("q"))) {
        BitSet expected = new BitSet();
        for (int no = 0; no < texts.length; no++) {
          expected.set(no, words.stream().allMatch(texts[no]::contains));
        }
        assertEquals(expected, spool.matching(words), words::toString);
      }
    }
  }

  @Test
  void aTextLongerThanAPieceOfTheFileIsFound() {
    try (NameSpool spool = NameSpool.in(folder)) {
      spool.put(1, "short");
      spool.put(2, "x".repeat(400_000) + "needle");
      spool.put(3, "needle");
      assertEquals(BitSet.valueOf(new long[] {0b1100}), spool.matching(List.of("needle")));
      assertEquals(BitSet.valueOf(new long[] {0b10}), spool.matching(List.of("short")));
    }
  }

  @Test
  void nothingIsLeftOfItAfterwards() throws IOException {
    try (NameSpool spool = NameSpool.in(folder)) {
      spool.put(1, "x".repeat(400_000));
      spool.put(2, "ana");
      assertEquals(BitSet.valueOf(new long[] {0b100}), spool.matching(List.of("ana")));
    }
    try (var left = Files.list(folder)) {
      assertTrue(left.findAny().isEmpty());
    }
  }

  /// Written out and still gathered in memory alike.
  @Test
  void aRemovedOrReplacedTextIsNowhereInTheFile() {
    SpoolFile file = new SpoolFile(folder);
    byte[] first = "ana\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    file.append(first);
    file.append("zoe\n".getBytes(StandardCharsets.UTF_8));
    file.blank(4, 4);
    file.blank(first.length, 4);
    byte[] read = new byte[file.size()];
    file.read(0, read, read.length);
    String text = new String(read, StandardCharsets.UTF_8);
    assertEquals("ana\n" + "\n".repeat(4) + "ana\n".repeat(39_998) + "\n".repeat(4), text);
    file.close();
  }

  @Test
  void whoIsRemovedIsNotFoundBySearchingAgain() {
    try (NameSpool spool = NameSpool.in(folder)) {
      spool.put(1, "ana");
      spool.put(2, "anabel");
      assertEquals(BitSet.valueOf(new long[] {0b110}), spool.matching(List.of("ana")));
      spool.remove(2);
      assertEquals(BitSet.valueOf(new long[] {0b10}), spool.matching(List.of("ana")));
      assertEquals(new BitSet(), spool.matching(List.of("anab")));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      text.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return text.toString();
  }
}
