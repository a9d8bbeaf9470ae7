package app.cuelight.domain.greet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Every line a host may be offered, by locale; immutable, so it may be read from any thread.
///
/// The lines are reviewed whole sentences, one per language and purpose, not built from parts: each
/// needs its own romanisation with the name in the right place.
public final class Phrasebook {

  /// The page that always exists and speaks when no other can.
  public static final String LAST_RESORT = "en-US";

  private final Map<String, Page> pages;
  private final Map<String, String> defaults;
  private final Map<String, Gloss> glosses;

  /// @param pages by locale
  /// @param defaults the page of a bare language that has several: `es` to `es-419`
  /// @param glosses by line or band key
  /// @throws IllegalArgumentException when a page or gloss that is pointed to does not exist
  public Phrasebook(
      Map<String, Page> pages, Map<String, String> defaults, Map<String, Gloss> glosses) {
    this.pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    this.defaults = Map.copyOf(defaults);
    this.glosses = Map.copyOf(glosses);
    if (!pages.containsKey(LAST_RESORT)) {
      throw new IllegalArgumentException("The phrasebook has no page " + LAST_RESORT + ".");
    }
    for (String locale : defaults.values()) {
      if (!pages.containsKey(locale)) {
        throw new IllegalArgumentException("The phrasebook has no page " + locale + ".");
      }
    }
    gloss("hello");
    for (Page page : pages.values()) {
      page.lines().keySet().forEach(key -> gloss(key.code()));
      page.bands().forEach(band -> gloss(band.gloss()));
    }
  }

  /// The same book with a host's own lines. One with an error is not used; [#check] says why.
  ///
  /// @param style whose tones the lines are judged by
  public Phrasebook with(List<OwnLine> lines, GreetingStyle style) {
    if (lines.isEmpty()) {
      return this;
    }
    Map<String, Page> merged = new TreeMap<>(pages);
    merged.replaceAll((locale, page) -> OwnLines.merged(page, of(locale, lines), style));
    return new Phrasebook(merged, defaults, glosses);
  }

  private static List<OwnLine> of(String locale, List<OwnLine> lines) {
    return lines.stream().filter(line -> line.locale().equals(locale)).toList();
  }

  /// What the linter finds in an own line beside this book.
  public List<Finding> check(OwnLine line, GreetingStyle style) {
    return OwnLines.check(line, pages.get(line.locale()), style);
  }

  /// All pages, by locale.
  public Map<String, Page> pages() {
    return pages;
  }

  /// The page that speaks a language: its own, that of a shorter tag (`zh-Hant-HK` to `zh-Hant`),
  /// or the language's usual one (`es-CL` to `es-419`); null when the language has none.
  public @Nullable Page speaking(String tag) {
    String rest = tag;
    while (true) {
      Page page = pages.get(rest);
      if (page != null) {
        return page;
      }
      int dash = rest.lastIndexOf('-');
      if (dash < 0) {
        String usual = defaults.get(rest);
        return usual == null ? null : pages.get(usual);
      }
      rest = rest.substring(0, dash);
    }
  }

  /// The page of last resort, American English.
  public Page lastResort() {
    Page page = pages.get(LAST_RESORT);
    if (page == null) {
      throw new IllegalStateException("The phrasebook lost its page " + LAST_RESORT + ".");
    }
    return page;
  }

  /// What a line or band means.
  ///
  /// @param key of a line (`vip`) or a band (`morning`)
  public Gloss gloss(String key) {
    Gloss gloss = glosses.get(key);
    if (gloss == null) {
      throw new IllegalArgumentException("The phrasebook does not say what " + key + " means.");
    }
    return gloss;
  }
}
