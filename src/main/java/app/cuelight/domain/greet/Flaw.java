package app.cuelight.domain.greet;

/// What is wrong with a sentence.
///
/// @param detail the word or text it is about, or empty
/// @param nameless whether it shows when the sentence is said without a name
record Flaw(Fault fault, String detail, boolean nameless) {

  static Flaw of(Fault fault) {
    return new Flaw(fault, "", false);
  }

  static Flaw of(Fault fault, Object detail) {
    return new Flaw(fault, String.valueOf(detail), false);
  }

  Flaw withoutName() {
    return new Flaw(fault, detail, true);
  }

  /// What it is, as the end of a sentence: `has {name} twice`.
  String phrase() {
    return (nameless ? "without the name " : "") + fault.en(detail);
  }

  Finding at(String where) {
    return new Finding(
        fault,
        where,
        "The line " + phrase() + ".",
        (nameless ? "省去称呼后，" : "") + "这句话" + fault.zh(detail) + "。");
  }
}
