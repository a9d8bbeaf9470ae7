package app.cuelight.desk.connect;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.TonePack;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the shop greets, and the verbs that change it. A change holds at once: the next card is made
/// by it.
public final class StyleModel {

  /// The shares of newcomers that may be held back, percent.
  static final List<Integer> SHARES = List.of(0, 5, 10, 20);

  /// The registers there are.
  static final List<String> REGISTERS = List.of("usual", "casual", "polite", "formal");

  private static final int LONGEST_PITCH = 85;

  private final ReadOnlyObjectWrapper<GreetingStyle> style;
  private final Consumer<GreetingStyle> remember;

  /// @param remember told of every change; must not block
  public StyleModel(GreetingStyle first, Consumer<GreetingStyle> remember) {
    this.style = new ReadOnlyObjectWrapper<>(first);
    this.remember = remember;
  }

  ReadOnlyObjectProperty<GreetingStyle> styleProperty() {
    return style.getReadOnlyProperty();
  }

  GreetingStyle now() {
    return style.get();
  }

  void register(String register) {
    GreetingStyle old = now();
    choose(
        new GreetingStyle(
            register, old.heldBackPercent(), old.tones(), old.pitch(), old.blocked()));
  }

  void heldBack(int percent) {
    GreetingStyle old = now();
    choose(new GreetingStyle(old.register(), percent, old.tones(), old.pitch(), old.blocked()));
  }

  /// Chooses the tone of a market; the usual one is not kept as a choice.
  void tone(String market, TonePack tone) {
    GreetingStyle old = now();
    Map<String, TonePack> tones = new TreeMap<>(old.tones());
    if (tone == TonePack.of(market)) {
      tones.remove(market);
    } else {
      tones.put(market, tone);
    }
    choose(
        new GreetingStyle(
            old.register(), old.heldBackPercent(), tones, old.pitch(), old.blocked()));
  }

  /// Says what this room sells, in a language; an empty text takes it back.
  ///
  /// @param language a phrasebook locale, or empty for every other language
  void pitch(String language, String text) {
    GreetingStyle old = now();
    Map<String, String> pitch = new TreeMap<>(old.pitch());
    String said = text.strip();
    if (said.isEmpty()) {
      pitch.remove(language);
    } else {
      pitch.put(language, said);
    }
    choose(
        new GreetingStyle(
            old.register(), old.heldBackPercent(), old.tones(), pitch, old.blocked()));
  }

  /// Whether a one-liner can be said in one breath.
  static boolean fits(String pitch) {
    return pitch.strip().length() <= LONGEST_PITCH;
  }

  /// Names the words that are never said, parted by commas.
  void blocked(String words) {
    GreetingStyle old = now();
    List<String> blocked =
        Arrays.stream(words.split("[,，、;\n]"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    choose(
        new GreetingStyle(
            old.register(), old.heldBackPercent(), old.tones(), old.pitch(), blocked));
  }

  private void choose(GreetingStyle chosen) {
    if (!chosen.equals(now())) {
      style.set(chosen);
      remember.accept(chosen);
    }
  }
}
