package app.cuelight.domain.greet;

/// Which of several wordings is said this time.
public sealed interface Turn {

  /// The one not said for the longest time. Five wordings keep the same line out of the next four
  /// greetings at least; with fewer it comes back as late as it can.
  record Fresh(Recently recently) implements Turn {}

  /// The wording of a number, from 0; past the last it begins again.
  record Numbered(int number) implements Turn {}

  /// The wording after the one on the card (the host said: say it differently).
  ///
  /// @param line its id as [Greeting#line] has it
  record After(String line) implements Turn {}
}
