package app.cuelight.show.host;

import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet.Spoken;
import app.cuelight.domain.locale.Saying;
import app.cuelight.show.live.GreetCard;
import java.util.Locale;

/// What the host says to one viewer, or to all, in letters this host reads.
///
/// A line in a script the host reads stands large as it is written, romanised below; any other
/// stands large in Latin letters, as it is written below, to be shown and verified. So does the
/// line to somebody who writes her own language in Latin letters, whatever the host reads. The name
/// follows the same rule wherever it stands: in the line, in the gloss and by itself.
///
/// @param name the name to say
/// @param say how it is said, or how it is written
record SpokenCard(String name, String say, Spoken line, Spoken second, String gloss) {

  private static final String GUESS = "≈ ";

  static SpokenCard of(GreetCard card, HostProfile host) {
    var scripts = new Scripts(host.scripts());
    Saying saying = card.say();
    String name = card.name();
    String shown = name;
    String say = "";
    if (saying != null && !name.isEmpty()) {
      String mark = saying.basis() == Saying.Basis.RULES ? GUESS : "";
      if (scripts.readsName(name, card.locality().language())) {
        say = saying.text().equals(name) ? "" : mark + saying.text();
      } else {
        shown = saying.text();
        say = mark + name;
      }
    }
    return said(card.greeting(), host, shown, say, card.isInLatin(card.greeting()));
  }

  /// A hello to all: nobody's name is said.
  static SpokenCard of(Greeting line, HostProfile host) {
    return said(line, host, "", "", false);
  }

  private static SpokenCard said(
      Greeting greeting, HostProfile host, String name, String say, boolean inLatin) {
    String locale = greeting.locale();
    String romanised = Locale.forLanguageTag(locale).getLanguage() + "-Latn";
    Spoken written =
        spoken(greeting.inNative(), greeting.nameAt(), greeting.name(), greeting.name(), locale);
    Spoken latin =
        greeting.romanised().isEmpty()
            ? Spoken.NOTHING
            : spoken(
                greeting.romanised(), greeting.romanisedNameAt(), greeting.name(), name, romanised);
    boolean asWritten =
        latin.text().isEmpty() || !inLatin && new Scripts(host.scripts()).reads(locale);
    return new SpokenCard(
        name,
        say,
        asWritten ? written : latin,
        asWritten ? latin : written,
        gloss(greeting, host, name));
  }

  /// A sentence with the name as the host reads it in place of the one it was made with.
  private static Spoken spoken(String text, int at, String made, String name, String language) {
    if (at < 0 || made.isEmpty() || !text.startsWith(made, at)) {
      int found = name.isEmpty() ? -1 : text.indexOf(name);
      return new Spoken(text, found, found < 0 ? 0 : name.length(), language);
    }
    String said = name.isEmpty() ? made : name;
    return new Spoken(
        text.substring(0, at) + said + text.substring(at + made.length()),
        at,
        said.length(),
        language);
  }

  /// What the line means; nothing when the host reads the line itself in that language.
  private static String gloss(Greeting greeting, HostProfile host, String name) {
    if (Locale.forLanguageTag(greeting.locale()).getLanguage().equals(host.gloss())) {
      return "";
    }
    String gloss = host.gloss().equals("zh") ? greeting.glossZh() : greeting.glossEn();
    String made = greeting.name();
    return made.isEmpty() || name.isEmpty() ? gloss : gloss.replace(made, name);
  }
}
