package app.cuelight.domain.greet;

import java.util.List;
import java.util.Map;

/// How a shop greets: its register and tone, what it says of itself, and what it never says.
///
/// @param register which wordings are preferred: `usual`, `casual`, `polite` or `formal`
/// @param heldBackPercent newcomers left ungreeted by chance, so that the review can say whether
///   greetings help; 0 to 50
/// @param tones packs by country where the shop chose another one than usual
/// @param pitch what this room sells in one sentence, by language; `""` for every other language
/// @param blocked words of the shop's own that are never said in a name
public record GreetingStyle(
    String register,
    int heldBackPercent,
    Map<String, TonePack> tones,
    Map<String, String> pitch,
    List<String> blocked) {

  private static final List<String> REGISTERS = List.of("usual", "casual", "polite", "formal");
  private static final int MOST_HELD_BACK = 50;

  /// What holds until the shop chooses.
  public static final GreetingStyle USUAL =
      new GreetingStyle("usual", 10, Map.of(), Map.of(), List.of());

  /// @throws IllegalArgumentException with a sentence for the user when a value makes no sense
  public GreetingStyle {
    tones = Map.copyOf(tones);
    pitch = Map.copyOf(pitch);
    blocked = List.copyOf(blocked);
    if (!REGISTERS.contains(register)) {
      throw new IllegalArgumentException(
          "The register is one of " + String.join(", ", REGISTERS) + ".");
    }
    if (heldBackPercent < 0 || heldBackPercent > MOST_HELD_BACK) {
      throw new IllegalArgumentException("The share of newcomers held back is 0 to 50 percent.");
    }
  }

  /// The tone for somebody in a country.
  public TonePack tone(String country) {
    TonePack chosen = tones.get(country);
    return chosen == null ? TonePack.of(country) : chosen;
  }
}
