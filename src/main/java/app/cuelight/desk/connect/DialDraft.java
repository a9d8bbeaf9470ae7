package app.cuelight.desk.connect;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Flaw;
import app.cuelight.domain.tier.TierSettings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Dials while somebody turns them: how they stand, and what was typed since.
///
/// @param kept how they stand
/// @param typed what was typed, by dial; anything
record DialDraft(TierSettings kept, Map<Dial, String> typed) {

  DialDraft {
    var copy = new EnumMap<Dial, String>(Dial.class);
    copy.putAll(typed);
    typed = Collections.unmodifiableMap(copy);
  }

  /// Nothing was typed yet.
  static DialDraft of(TierSettings kept) {
    return new DialDraft(kept, Map.of());
  }

  /// With other words in one field; its own words again are none.
  DialDraft type(Dial dial, String text) {
    Map<Dial, String> all = new EnumMap<>(Dial.class);
    all.putAll(typed);
    if (text.strip().equals(Dial.text(kept.value(dial)))) {
      all.remove(dial);
    } else {
      all.put(dial, text);
    }
    return new DialDraft(kept, all);
  }

  /// Every dial at its default.
  DialDraft usual() {
    DialDraft draft = of(kept);
    for (Dial dial : Dial.values()) {
      draft = draft.type(dial, Dial.text(dial.usual()));
    }
    return draft;
  }

  /// What stands in the field of a dial.
  String text(Dial dial) {
    String text = typed.get(dial);
    return text == null ? Dial.text(kept.value(dial)) : text;
  }

  /// The number in the field of a dial, or null.
  @Nullable Double number(Dial dial) {
    try {
      double number = Double.parseDouble(text(dial).strip().replace(',', '.'));
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  boolean isTurned() {
    return !typed.isEmpty();
  }

  /// What is wrong, by dial; empty when the dials make sense.
  Map<Dial, Flaw> flaws() {
    Map<Dial, Flaw> flaws = new EnumMap<>(Dial.class);
    typed.keySet().stream()
        .filter(dial -> number(dial) == null)
        .forEach(dial -> flaws.put(dial, new Flaw(dial, null, Flaw.reach(dial))));
    if (flaws.isEmpty()) {
      Flaw.in(all()).forEach(flaw -> flaws.putIfAbsent(flaw.dial(), flaw));
    }
    return flaws;
  }

  /// The settings somebody wants, or null while something is wrong.
  @Nullable TierSettings wanted() {
    return flaws().isEmpty() ? TierSettings.of(all()) : null;
  }

  private Map<Dial, Double> all() {
    Map<Dial, Double> all = new EnumMap<>(Dial.class);
    all.putAll(kept.chosen());
    typed
        .keySet()
        .forEach(dial -> {
          Double number = number(dial);
          if (number != null) {
            all.put(dial, number);
          }
        });
    return all;
  }
}
