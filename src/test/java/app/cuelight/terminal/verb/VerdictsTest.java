package app.cuelight.terminal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Why nobody gets a coupon, in words of the command line.
final class VerdictsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void aRefusalIsASentenceWithItsCodeAtTheEnd() {
    var no =
        new Verdict.Refused(
            Refusal.ALREADY_GRANTED, "Mei", NOON, NOON.plusSeconds(60), null, "Five off");
    assertEquals(
        "shop:u1 does not get five: she has it already, from Mei, 2026-11-23T12:00:00Z; again from"
            + " 2026-11-23T12:01:00Z. (already-granted)",
        Verdicts.sentence(new OfferId("five"), new ViewerId("shop:u1"), no));
  }

  @Test
  void everyRefusalHasWordsOfItsOwn() {
    Set<String> words =
        Arrays.stream(Refusal.values())
            .map(reason -> Verdicts.plain(Verdict.Refused.of(reason)))
            .collect(Collectors.toSet());
    assertEquals(Refusal.values().length, words.size());
  }
}
