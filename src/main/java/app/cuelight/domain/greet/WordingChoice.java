package app.cuelight.domain.greet;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses one of the wordings a line has: by what can be filled in, by register, by turn.
///
/// @param place locale and key, which a wording's id makes the id of a line: `es-419/vip`
record WordingChoice(String place, Register usual, List<Wording> wordings) {

  static WordingChoice of(Page page, LineKey key) {
    return new WordingChoice(page.locale() + "/" + key.code(), page.register(), page.wordings(key));
  }

  /// Those with a value for each of their places.
  WordingChoice fillable(Sentence.Filling filling) {
    return only(wordings.stream().filter(w -> filling.fills(w.line().inNative())).toList());
  }

  /// Those of a register, else of the next one on its side, else of the usual one, else all: who
  /// wishes to be formal gets 您 where a language has nothing above it.
  WordingChoice in(@Nullable Register wish) {
    for (Register register : wish == null ? List.of(usual) : nearest(wish)) {
      List<Wording> of = wordings.stream().filter(w -> w.register() == register).toList();
      if (!of.isEmpty()) {
        return only(of);
      }
    }
    return this;
  }

  private List<Register> nearest(Register wish) {
    return switch (wish) {
      case CASUAL -> List.of(Register.CASUAL, usual);
      case POLITE -> List.of(Register.POLITE, Register.FORMAL, usual);
      case FORMAL -> List.of(Register.FORMAL, Register.POLITE, usual);
    };
  }

  /// The wording whose turn it is, or null when there is none at all.
  @Nullable Wording at(Turn turn) {
    if (wordings.isEmpty()) {
      return null;
    }
    return switch (turn) {
      case Turn.Numbered(int number) -> wordings.get(Math.floorMod(number, wordings.size()));
      case Turn.After(String line) -> wordings.get((indexOf(line) + 1) % wordings.size());
      case Turn.Fresh(Recently recently) -> latelySaidLeast(recently);
    };
  }

  /// The id of a line.
  String id(Wording wording) {
    return place + "/" + wording.id();
  }

  private @Nullable Wording latelySaidLeast(Recently recently) {
    return wordings.stream()
        .min(Comparator.comparingInt((Wording w) -> -recently.linesSince(id(w))))
        .orElse(null);
  }

  private int indexOf(String line) {
    for (int i = 0; i < wordings.size(); i++) {
      if (id(wordings.get(i)).equals(line)) {
        return i;
      }
    }
    return -1;
  }

  private WordingChoice only(List<Wording> some) {
    return new WordingChoice(place, usual, some);
  }
}
