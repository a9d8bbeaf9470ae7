package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.desk.live.Present;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds anything by a few letters: every act of the window, every screen and setting, and the
/// people who are here.
///
/// Acts are found by their words in every language of the console, whichever is spoken, and by what
/// is printed on their key. Case, accents and full-width letters do not matter; every word that is
/// typed must be there. What is asked is at most some hundred short texts, so that it is done at
/// once, on the FX thread, from what the screen holds already.
final class FinderModel {

  static final int MOST = 40;
  private static final int LONGEST = 60;
  private static final int NOT_THERE = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Words words;
  private final Supplier<List<Act>> acts;
  private final Supplier<List<Present>> people;
  private final Consumer<Finding> choose;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Finding>> found = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

  /// @param choose does what was found; the finder is closed by then
  FinderModel(
      Words words,
      Supplier<List<Act>> acts,
      Supplier<List<Present>> people,
      Consumer<Finding> choose) {
    this.words = words;
    this.acts = acts;
    this.people = people;
    this.choose = choose;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  boolean isOpen() {
    return open.get();
  }

  ReadOnlyObjectProperty<List<Finding>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// The place of the one that Enter takes.
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Opens with every act, or closes.
  void toggle() {
    if (open.get()) {
      close();
    } else {
      find("");
      open.set(true);
    }
  }

  void close() {
    open.set(false);
  }

  /// Finds what has every word of this in its own words; everything that can be done when empty.
  void find(String typed) {
    String asked = folded(typed.substring(0, Math.min(typed.length(), LONGEST))).strip();
    chosen.set(0);
    if (asked.isEmpty()) {
      found.set(acts.get().stream().<Finding>map(Finding.Do::new).toList());
      return;
    }
    var ranked = new ArrayList<Ranked>();
    acts.get().forEach(act -> ranked.add(new Ranked(new Finding.Do(act), rank(asked, act))));
    people
        .get()
        .forEach(one ->
            ranked.add(
                new Ranked(new Finding.GoTo(one), rank(asked, List.of(folded(one.name())), ""))));
    found.set(
        ranked.stream()
            .filter(one -> one.rank() < NOT_THERE)
            .sorted(Comparator.comparingInt(Ranked::rank))
            .limit(MOST)
            .map(Ranked::finding)
            .toList());
  }

  /// Moves the choice; it stays at the ends.
  void step(int places) {
    chosen.set(Math.clamp((long) chosen.get() + places, 0, Math.max(0, found.get().size() - 1)));
  }

  void choose(int place) {
    chosen.set(place);
    take();
  }

  /// Does what is chosen and closes; what cannot be done now stays where it is.
  void take() {
    if (chosen.get() >= found.get().size()) {
      return;
    }
    Finding one = found.get().get(chosen.get());
    if (isPossible(one)) {
      close();
      choose.accept(one);
    }
  }

  static boolean isPossible(Finding one) {
    return switch (one) {
      case Finding.Do(Act act) -> act.enabled().getAsBoolean();
      case Finding.GoTo _ -> true;
    };
  }

  private record Ranked(Finding finding, int rank) {}

  /// How well an act fits: by its own words and keys; where it belongs only helps to find it.
  private int rank(String asked, Act act) {
    Stream<String> own =
        Stream.concat(
            Stream.of(Language.values()).map(language -> words.in(language, act.word())),
            act.keys().stream().map(key -> key.cap()));
    Stream<String> place =
        Stream.of(Language.values()).map(language -> words.in(language, act.place()));
    return rank(
        asked,
        own.map(FinderModel::folded).toList(),
        place.map(FinderModel::folded).collect(Collectors.joining("\n")));
  }

  /// 0 = begins with what was typed, 1 = a word of it does, 2 = it is somewhere inside.
  private static int rank(String asked, List<String> texts, String besides) {
    String all = String.join("\n", texts) + "\n" + besides;
    if (!SPACE.splitAsStream(asked).allMatch(all::contains)) {
      return NOT_THERE;
    }
    if (texts.stream().anyMatch(text -> text.startsWith(asked))) {
      return 0;
    }
    return texts.stream().anyMatch(text -> text.contains(" " + asked)) ? 1 : 2;
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
