package app.cuelight.domain.locale;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds in a name what should not be said on air, however it is dressed up.
///
/// A name is looked at as it is written, as a reader of Latin letters sees it (accents and
/// look-alike alphabets folded, [NameFold]), with digits and signs read as letters (`sh1t`, `a$$`),
/// with drawn-out letters shortened (`fuuuck`) and spelled-out ones joined (`f.u.c.k`). The list
/// says of each word how much of a name it must be ([BlockedWord.Reach]), so that Scunthorpe and
/// Shitara keep their names.
///
/// Immutable, safe for any thread. A plain name costs two or three microseconds.
public final class NameBlock {

  private static final int SPELLED_OUT = 3;
  private static final int LONGEST_PHRASE = 5;
  private static final String LEET = "0o1i3e4a5s7t8b9g@a$s!i|i+t€e£l";

  private static final String CYRILLIC_LEET = "0о3з4ч6б@а";

  private final NameFold fold;
  private final List<BlockedWord> list;
  private final Map<String, Hidden> words = new HashMap<>();
  private final Map<String, Hidden> phrases = new HashMap<>();
  private final Map<String, Hidden> speakers = new HashMap<>();
  private final Set<String> decent = new HashSet<>();
  private final InsideWords inside;

  public NameBlock(Collection<BlockedWord> list) {
    this(new NameFold(), list, Set.of());
  }

  private NameBlock(NameFold fold, Collection<BlockedWord> list, Set<String> own) {
    this.fold = fold;
    this.list = List.copyOf(list);
    Map<String, Hidden> anywhere = new HashMap<>();
    for (BlockedWord entry : list) {
      Hidden why = new Hidden(Hidden.Cause.BLOCKED_WORD, entry.language());
      String text = NameFold.own(entry.text().strip());
      switch (entry.reach()) {
        case WORD -> add(text, why);
        case INSIDE -> anywhere.putIfAbsent(joined(text), why);
        case SPEAKERS -> speakers.putIfAbsent(speaker(entry.language(), joined(text)), why);
        case DECENT -> decent.add(text);
      }
    }
    own.forEach(text -> add(NameFold.own(text.strip()), new Hidden(Hidden.Cause.OWN_LIST, null)));
    this.inside = new InsideWords(anywhere);
  }

  /// The list with a host's own words added: brands and competitors she does not want to name.
  public NameBlock with(Collection<String> own) {
    return own.isEmpty() ? this : new NameBlock(fold, list, Set.copyOf(own));
  }

  private void add(String text, Hidden why) {
    if (text.indexOf(' ') < 0) {
      words.putIfAbsent(text, why);
    } else {
      phrases.putIfAbsent(joined(text), why);
    }
  }

  private static String joined(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
  }

  private static String speaker(String language, String word) {
    return language + ' ' + word;
  }

  /// Why a clean name must be hidden, or null.
  ///
  /// @param language what the viewer speaks, BCP 47, or null
  public @Nullable Hidden hit(String name, @Nullable String language) {
    String own = NameFold.own(name);
    String tongue = language == null || speakers.isEmpty() ? null : base(language);
    Hidden hit = look(own, tongue);
    if (hit != null) {
      return hit;
    }
    String plain = NameFold.isAscii(own) ? own : fold.plain(name);
    hit = plain.equals(own) ? null : look(plain, null);
    return hit != null || !isLeet(plain) ? hit : lookThroughLeet(plain, tongue);
  }

  private static String base(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }

  private @Nullable Hidden lookThroughLeet(String text, @Nullable String tongue) {
    String read = unleet(text, 'i');
    Hidden hit = look(read, tongue);
    return hit != null || text.indexOf('1') < 0 ? hit : look(unleet(text, 'l'), tongue);
  }

  private static boolean isLeet(String text) {
    boolean sign = false;
    boolean letter = false;
    for (int i = 0; i < text.length(); i++) {
      sign |= leet(text.charAt(i)) != 0;
      letter |= Character.isLetter(text.charAt(i));
    }
    return sign && letter;
  }

  private static char leet(char c) {
    int at = LEET.indexOf(c);
    return at >= 0 && at % 2 == 0 ? LEET.charAt(at + 1) : 0;
  }

  private static String unleet(String text, char one) {
    boolean cyrillic = text.chars().anyMatch(c -> c >= 0x400 && c < 0x530);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int russian = cyrillic ? CYRILLIC_LEET.indexOf(c) : -1;
      char read = c == '1' ? one : leet(c);
      read = russian >= 0 && russian % 2 == 0 ? CYRILLIC_LEET.charAt(russian + 1) : read;
      out.append(read == 0 ? c : read);
    }
    return out.toString();
  }

  private @Nullable Hidden look(String text, @Nullable String tongue) {
    Hidden hit = lookOnce(text, tongue);
    if (hit != null || !Runs.isDrawnOut(text, 2)) {
      return hit;
    }
    if (Runs.isDrawnOut(text, 3)) {
      hit = lookOnce(Runs.shortened(text, 3, 1), tongue);
      hit = hit == null ? lookOnce(Runs.shortened(text, 3, 2), tongue) : hit;
    }
    if (hit != null) {
      return hit;
    }
    String once = Runs.shortened(text, 2, 1);
    return inside.in(decentRemoved(once, Runs.words(once)), 4);
  }

  private @Nullable Hidden lookOnce(String text, @Nullable String tongue) {
    List<String> tokens = Runs.words(text);
    Hidden hit = null;
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < tokens.size() && hit == null; i++) {
      String token = tokens.get(i);
      hit = decent.contains(token) ? null : word(token, tongue);
      String phrase = token;
      for (int n = 1; n < LONGEST_PHRASE && i + n < tokens.size() && hit == null; n++) {
        phrase += tokens.get(i + n);
        hit = phrases.get(Runs.withoutNumber(phrase));
      }
      if (token.length() == 1) {
        spelled.append(token);
      } else {
        hit = hit == null ? spelledOut(spelled, tongue) : hit;
        spelled.setLength(0);
      }
    }
    hit = hit == null ? spelledOut(spelled, tongue) : hit;
    if (hit != null) {
      return hit;
    }
    return insideWords(text, tokens);
  }

  private @Nullable Hidden insideWords(String text, List<String> tokens) {
    String kept = decentRemoved(text, tokens);
    Hidden hit = inside.in(kept, 2);
    if (hit != null || tokens.size() < 2) {
      return hit;
    }
    List<String> left = kept.equals(text) ? tokens : Runs.words(kept);
    return inside.in(String.join("", left), 5);
  }

  private String decentRemoved(String text, List<String> tokens) {
    String kept = text;
    for (String token : tokens) {
      kept = decent.contains(token) ? kept.replace(token, " ") : kept;
    }
    return kept;
  }

  private @Nullable Hidden spelledOut(StringBuilder spelled, @Nullable String tongue) {
    if (spelled.length() < SPELLED_OUT) {
      return null;
    }
    String text = spelled.toString();
    Hidden hit = word(text, tongue);
    return hit == null ? inside.in(text, 3) : hit;
  }

  private @Nullable Hidden word(String token, @Nullable String tongue) {
    Hidden hit = exactly(token, tongue);
    String bare = Runs.withoutNumber(token);
    return hit != null || bare.length() == token.length() ? hit : exactly(bare, tongue);
  }

  private @Nullable Hidden exactly(String token, @Nullable String tongue) {
    Hidden hit = words.get(token);
    hit = hit == null ? phrases.get(token) : hit;
    return hit != null || tongue == null ? hit : speakers.get(speaker(tongue, token));
  }
}
