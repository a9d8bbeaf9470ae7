package app.cuelight.domain.greet;

import app.cuelight.domain.locale.Composition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads lines as a strict editor would: what cannot be filled in, what reads badly without the
/// name, what sends a guest home, what gives away a gender, what the market would find loud.
///
/// The same rules judge the bundled book when the program is built, and a host's own lines while
/// she types. A sentence that is broken is told so before its words are looked at. Immutable and
/// pure.
///
/// @param tone of the market the lines are for; calm, polite and gracious ones neither shout nor
///   press
public record PhraseLint(TonePack tone) {

  /// The most words a host takes in at a glance.
  public static final int MAX_WORDS = 20;

  private static final Pattern MARKUP =
      Pattern.compile("<[^>]*>|&[a-z]+;|https?:|www\\.|\\*\\*|__|`|\\\\[a-z]|%[sd]|\\$\\{");
  private static final Pattern SPEAKER = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern NOT_LATIN =
      Pattern.compile("[^\\p{IsLatin}\\p{IsCommon}\\p{IsInherited}]");
  private static final Pattern SHOUT = Pattern.compile("(?<!\\p{L})\\p{Lu}{3,}(?!\\p{L})");
  private static final List<String> INITIALS = List.of("VIP", "DIY", "LED", "USB", "SMS", "FAQ");

  /// The usual tone where a locale is spoken.
  public static PhraseLint of(String locale) {
    return new PhraseLint(TonePack.of(HomeMarket.of(locale)));
  }

  /// The tone a shop chose for the market where a locale is spoken, the usual one where it chose
  /// none.
  public static PhraseLint of(String locale, GreetingStyle style) {
    return new PhraseLint(style.tone(HomeMarket.of(locale)));
  }

  /// Everything found on a page, hellos and bands included.
  public List<Finding> check(Page page) {
    List<Finding> findings = new ArrayList<>(checkHellos(page));
    page.lines()
        .forEach((key, wordings) ->
            findings.addAll(
                check(
                    wordings.stream()
                        .map(w -> draft(page, key, w.id(), w.line(), w.gloss()))
                        .toList(),
                    page.honorific())));
    return List.copyOf(findings);
  }

  /// Everything found in the hellos of a page.
  public List<Finding> checkHellos(Page page) {
    List<Finding> findings = new ArrayList<>();
    List<Draft> hellos = new ArrayList<>();
    hellos.add(draft(page, null, "hello", page.hello(), null));
    page.bands()
        .forEach(
            b -> hellos.add(draft(page, null, "band " + b.from() + "-" + b.to(), b.line(), null)));
    hellos.forEach(hello -> findings.addAll(check(hello, page.honorific())));
    return List.copyOf(findings);
  }

  /// Everything found in the wordings of one page, and which say the same.
  public List<Finding> check(List<Draft> wordings, Honorific honorific) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> said = new HashMap<>();
    for (Draft draft : wordings) {
      findings.addAll(check(draft, honorific));
      String first = said.putIfAbsent(draft.inNative(), draft.where());
      if (first != null && draft.key() != null) {
        findings.add(Flaw.of(Fault.DUPLICATE, first).at(draft.where()));
      }
    }
    return List.copyOf(findings);
  }

  /// Everything found in one wording.
  public List<Finding> check(Draft draft, Honorific honorific) {
    return flaws(draft, honorific).stream().map(flaw -> flaw.at(draft.where())).toList();
  }

  private List<Flaw> flaws(Draft draft, Honorific honorific) {
    Line line = draft.line(honorific);
    if (!texts(line).allMatch(Composition::isComposed)) {
      return List.of(Flaw.of(Fault.NOT_COMPOSED));
    }
    Flaw broken = SentenceRules.flaw(line, draft.locale());
    if (broken != null) {
      return List.of(broken);
    }
    List<Flaw> flaws = new ArrayList<>();
    addPlaceholders(draft, flaws);
    addScripts(line, flaws);
    addGloss(draft, flaws);
    addFound(Fault.MARKUP, MARKUP, texts(line), flaws);
    if (texts(line).anyMatch(text -> text.split("\\s+").length > MAX_WORDS)) {
      flaws.add(Flaw.of(Fault.TOO_MANY_WORDS, MAX_WORDS));
    }
    String words = SPEAKER.matcher(line.inNative().named()).replaceAll("");
    addWord(Fault.GENDER, GenderWords.in(words, draft.locale()), flaws);
    addTone(draft, line, words, flaws);
    return flaws;
  }

  private static void addPlaceholders(Draft draft, List<Flaw> flaws) {
    LineKey key = draft.key();
    if (key == null) {
      return;
    }
    for (String mark : SentenceRules.marks(draft.inNative())) {
      if (mark.startsWith("{") && !key.placeholders().contains(mark)) {
        flaws.add(Flaw.of(Fault.PLACEHOLDER_NOT_HERE, mark));
      }
    }
    String needed = key.needed();
    if (needed != null && !draft.inNative().contains(needed)) {
      flaws.add(Flaw.of(Fault.PLACEHOLDER_MISSING, needed));
    }
    if (key.isGreeting() && !draft.inNative().contains(Sentence.NAME)) {
      flaws.add(Flaw.of(Fault.NO_NAME));
    }
  }

  private static void addScripts(Line line, List<Flaw> flaws) {
    boolean foreign = NOT_LATIN.matcher(bare(line.inNative().named())).find();
    Sentence romanised = line.romanised();
    if (foreign && romanised.isEmpty()) {
      flaws.add(Flaw.of(Fault.ROMAN_MISSING));
    } else if (!foreign && !romanised.isEmpty()) {
      flaws.add(Flaw.of(Fault.ROMAN_NEEDLESS));
    } else if (NOT_LATIN.matcher(romanised.named() + romanised.plain()).find()) {
      flaws.add(Flaw.of(Fault.ROMAN_NOT_LATIN));
    }
  }

  private static void addGloss(Draft draft, List<Flaw> flaws) {
    Draft.Meaning gloss = draft.gloss();
    if (gloss == null) {
      return;
    }
    for (String text : List.of(gloss.en(), gloss.zh())) {
      if (text.isBlank()) {
        flaws.add(Flaw.of(Fault.EMPTY));
        return;
      }
      for (String mark : SentenceRules.marks(text)) {
        if (!draft.inNative().contains(mark)) {
          flaws.add(Flaw.of(Fault.GLOSS_DIFFERS, mark));
          return;
        }
      }
    }
  }

  private void addTone(Draft draft, Line line, String words, List<Flaw> flaws) {
    LineKey key = draft.key();
    boolean live = key != null && key.isUrgent() && words.contains(Sentence.NUMBER);
    if (!live) {
      addWord(Fault.COUNTDOWN, PressureWords.countdownIn(words), flaws);
    }
    if (!isQuiet()) {
      return;
    }
    addWord(Fault.PRESSURE, PressureWords.in(words, draft.locale()), flaws);
    SHOUT
        .matcher(bare(words))
        .results()
        .map(result -> result.group())
        .filter(word -> !INITIALS.contains(word))
        .findFirst()
        .ifPresent(word -> flaws.add(Flaw.of(Fault.ALL_CAPS, word)));
    boolean loud =
        texts(line).anyMatch(text -> text.chars().filter(PhraseLint::isLoud).count() > 1);
    if (loud) {
      flaws.add(Flaw.of(Fault.EXCLAMATION_MARKS));
    }
  }

  private boolean isQuiet() {
    return switch (tone) {
      case CALM, POLITE, GRACIOUS -> true;
      case LIVELY, WARM, DOMESTIC -> false;
    };
  }

  private static boolean isLoud(int c) {
    return c == '!' || c == '！';
  }

  private static void addWord(Fault fault, @Nullable String word, List<Flaw> flaws) {
    if (word != null) {
      flaws.add(Flaw.of(fault, word));
    }
  }

  private static void addFound(
      Fault fault, Pattern pattern, Stream<String> texts, List<Flaw> flaws) {
    texts
        .map(pattern::matcher)
        .filter(Matcher::find)
        .findFirst()
        .ifPresent(found -> flaws.add(Flaw.of(fault, found.group())));
  }

  private static String bare(String text) {
    return PLACE.matcher(text).replaceAll("");
  }

  private static Stream<String> texts(Line line) {
    return Stream.of(line.inNative(), line.romanised())
        .filter(sentence -> !sentence.isEmpty())
        .flatMap(sentence -> Stream.of(sentence.named(), sentence.plain()));
  }

  private static Draft draft(
      Page page, @Nullable LineKey key, String id, Line line, @Nullable Gloss gloss) {
    return new Draft(
        page.locale(),
        key,
        id,
        line.inNative().named(),
        line.romanised().named(),
        new Draft.Plain(line.inNative().plain(), line.romanised().plain()),
        gloss == null ? null : new Draft.Meaning(gloss.en().named(), gloss.zh().named()));
  }
}
