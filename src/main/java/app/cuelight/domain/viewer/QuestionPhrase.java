package app.cuelight.domain.viewer;

import java.util.Locale;

/// One rule of [Questions]: words that ask, or help a question to be one.
///
/// @param topic what it is about; [QuestionTopic#OTHER] where the kind has none
/// @param text the words as people write them; with a `*` at its end any letters may follow
/// @throws IllegalArgumentException with a sentence when there are no words
public record QuestionPhrase(Kind kind, QuestionTopic topic, String text) {

  /// What a phrase does to a comment it is found in; the first of these wins where two rules have
  /// the same words.
  public enum Kind {
    /// Asks nothing although its words look like it.
    NEVER,
    /// Asks by itself.
    ASK,
    /// Asks for a number; what it is asked of gives the topic, else its own.
    MUCH,
    /// Asks by itself, whatever it is about.
    OPEN,
    /// Names a topic, which is asked about when something else asks or it is all there is.
    WORD,
    /// Makes a named topic a question, and nothing else.
    ASKER,
    /// May stand beside a bare word.
    FILLER;

    /// The name in the rules.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a rule of this kind names its topic.
    public boolean hasTopic() {
      return switch (this) {
        case ASK, MUCH, WORD -> true;
        case NEVER, OPEN, ASKER, FILLER -> false;
      };
    }
  }

  public QuestionPhrase {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A rule about questions has words.");
    }
  }

  /// How much this says about the topic of a comment. Shipping and payment go before the rest,
  /// since one asks what shipping costs and whether a size can be paid on delivery.
  int weight() {
    boolean first = topic == QuestionTopic.SHIPPING || topic == QuestionTopic.PAYMENT;
    return switch (kind) {
      case ASK -> first ? 9 : topic == QuestionTopic.OTHER ? 2 : 5;
      case WORD -> first ? 7 : 4;
      case MUCH -> 3;
      case NEVER, OPEN, ASKER, FILLER -> 0;
    };
  }
}
