package app.cuelight.domain.greet;

/// How the host speaks of herself or himself: some languages show the *speaker's* gender (Thai ค่ะ
/// and ครับ).
///
/// Lines mark such places `[she|he]`. There is no neutral particle in Thai; NEUTRAL says the first
/// form, which reviewers of the lines are told is the one heard from any host who does not choose.
public enum Speaker {
  SHE,
  HE,
  NEUTRAL;

  /// The text with every `[she|he]` replaced by this speaker's form.
  String resolve(String text) {
    int open = text.indexOf('[');
    if (open < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (open >= 0) {
      int bar = text.indexOf('|', open);
      int close = text.indexOf(']', bar);
      out.append(text, from, open);
      out.append(this == HE ? text.substring(bar + 1, close) : text.substring(open + 1, bar));
      from = close + 1;
      open = text.indexOf('[', from);
    }
    return out.append(text, from, text.length()).toString();
  }
}
