package app.cuelight.domain.host;

import app.cuelight.domain.tier.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything on the host screen at one instant, in the host's own language, ready to be drawn
/// (`look.md` 5.2).
///
/// The same sheet is drawn by the window and sent to the browser page, so both say the same. What
/// is unknown is empty: its place stays blank and nothing moves.
///
/// @param version grows whenever anything on the sheet changes
/// @param card names the card: another card fades in, the same one changes in place
/// @param tier null when nobody is greeted
/// @param tierWord the tier in words, `VIP`
/// @param why why now, at most three words
/// @param clock how long the show has been on air, `01:24`, or the local time before
/// @param name the name to say, large; empty when none is said
/// @param say how the name is said, `mah-ree-SOL`, with `≈` in front where it is worked out
/// @param line the sentence in a script the host reads
/// @param second the same in the viewer's own script, or romanised; [Spoken#NOTHING] when `line` is
///   all there is
/// @param gloss what it means
/// @param facts the viewer's clock and her last purchase
/// @param act what to do next, the verb first
/// @param next who comes after her, at most two
/// @param product what is on air, shown when nobody waits
/// @param hint what the clicker does
/// @param notice what an assistant put up, or empty
/// @param strip what is wrong with the feed, or empty when all is well
/// @param code a coupon to scan that an operator put up, or null
public record HostSheet(
    long version,
    String card,
    Mode mode,
    @Nullable Tier tier,
    String tierWord,
    String why,
    String clock,
    String name,
    String say,
    Spoken line,
    Spoken second,
    String gloss,
    String facts,
    String act,
    List<Next> next,
    String product,
    String hint,
    String notice,
    String strip,
    boolean practice,
    @Nullable CodeToScan code) {

  public HostSheet {
    next = List.copyOf(next);
  }

  /// A sheet without a code to scan.
  public HostSheet(
      long version,
      String card,
      Mode mode,
      @Nullable Tier tier,
      String tierWord,
      String why,
      String clock,
      String name,
      String say,
      Spoken line,
      Spoken second,
      String gloss,
      String facts,
      String act,
      List<Next> next,
      String product,
      String hint,
      String notice,
      String strip,
      boolean practice) {
    this(
        version, card, mode, tier, tierWord, why, clock, name, say, line, second, gloss, facts, act,
        next, product, hint, notice, strip, practice, null);
  }

  /// The same with another version, and with or without a code.
  public HostSheet with(long number, @Nullable CodeToScan shown) {
    return new HostSheet(
        number, card, mode, tier, tierWord, why, clock, name, say, line, second, gloss, facts, act,
        next, product, hint, notice, strip, practice, shown);
  }

  /// What kind of sheet it is.
  public enum Mode {
    /// One viewer to greet.
    PERSON,
    /// A hello to everybody who just came, in one language.
    GROUP,
    /// Nobody waits.
    NOBODY,
    /// Only the clock, until it is asked for again.
    BLANK
  }

  /// A sentence, and where the name stands in it.
  ///
  /// @param nameAt where the name begins, or −1
  /// @param nameLength in UTF-16 units
  /// @param language of the text, BCP 47 with `-Latn` where it is romanised: chooses fonts and
  ///   direction
  public record Spoken(String text, int nameAt, int nameLength, String language) {

    /// No sentence.
    public static final Spoken NOTHING = new Spoken("", -1, 0, "");
  }

  /// Somebody who comes next.
  ///
  /// @param detail why, in two or three words
  public record Next(Tier tier, String name, String detail) {}
}
