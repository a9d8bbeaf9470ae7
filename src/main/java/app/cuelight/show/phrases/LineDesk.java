package app.cuelight.show.phrases;

import app.cuelight.domain.greet.Fault;
import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Page;
import app.cuelight.domain.greet.PhraseLint;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Wording;
import app.cuelight.show.port.OwnLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists the lines of the phrasebook, and adds, changes and removes a host's own, which are linted
/// as she types. Independent of any running show; safe for any thread.
public final class LineDesk {

  private static final String OWN_ID = "own-";

  private final Phrasebook bundled;
  private final OwnLines own;
  private final Supplier<GreetingStyle> style;

  /// @param style the shop's own tones, as they are now; own lines are judged by that of the market
  ///   their language is spoken in
  public LineDesk(Phrasebook bundled, OwnLines own, Supplier<GreetingStyle> style) {
    this.bundled = bundled;
    this.own = own;
    this.style = style;
  }

  /// The book a show speaks from: bundled and own lines together, as of now.
  public Phrasebook book() {
    return bundled.with(own.all(), style.get());
  }

  /// Every wording of a locale and line, bundled ones first.
  ///
  /// @param locale null for all
  /// @param key null for all
  public List<Entry> lines(@Nullable String locale, @Nullable LineKey key) {
    List<OwnLine> mine = own.all();
    Set<String> replaced = new HashSet<>();
    mine.forEach(line -> replaced.add(line.line()));
    List<Entry> entries = new ArrayList<>();
    for (Page page : bundled.pages().values()) {
      for (LineKey each : LineKey.values()) {
        for (Wording wording : page.wordings(each)) {
          Entry entry = Entry.bundled(page, each, wording);
          if (isAsked(page.locale(), each, locale, key) && !replaced.contains(entry.line())) {
            entries.add(entry);
          }
        }
      }
    }
    for (OwnLine line : mine) {
      if (isAsked(line.locale(), line.key(), locale, key)) {
        entries.add(Entry.own(line, isBundled(line), lint(line)));
      }
    }
    return List.copyOf(entries);
  }

  /// What the linter finds in a line that is being written.
  public List<Finding> lint(OwnLine line) {
    List<Finding> findings = new ArrayList<>(bundled.check(line, style.get()));
    for (OwnLine other : own.all()) {
      boolean same =
          other.locale().equals(line.locale())
              && other.key() == line.key()
              && other.inNative().equals(line.inNative());
      if (same && !other.id().equals(line.id())) {
        findings.add(Finding.of(Fault.DUPLICATE, line.line(), other.line()));
      }
    }
    return List.copyOf(findings);
  }

  /// The id a new line of this place will have: `own-1`, or the next that is free.
  public String freeId(String locale, LineKey key) {
    Set<String> taken = new HashSet<>();
    own.all().stream()
        .filter(line -> line.locale().equals(locale) && line.key() == key)
        .forEach(line -> taken.add(line.id()));
    int number = 1;
    while (taken.contains(OWN_ID + number)) {
      number++;
    }
    return OWN_ID + number;
  }

  /// Keeps a new line or a changed one; one with an error is not kept.
  public Kept keep(OwnLine line) {
    List<Finding> findings = lint(line);
    boolean good = findings.stream().noneMatch(Finding::isError);
    if (good) {
      own.put(line);
    }
    return new Kept(line, good, findings);
  }

  /// Takes an own line out; a bundled one it replaced is said again.
  ///
  /// @param line its id, `es-419/vip/own-1`
  /// @return false when there is no own line of that id
  public boolean remove(String line) {
    return own.remove(line);
  }

  /// What the linter finds in the bundled lines.
  public List<Finding> bundledFindings() {
    return bundled.pages().values().stream()
        .flatMap(page -> PhraseLint.of(page.locale()).check(page).stream())
        .toList();
  }

  /// What the linter finds in the own lines alone; those with an error are not said.
  public List<Finding> ownFindings() {
    return own.all().stream().flatMap(line -> lint(line).stream()).toList();
  }

  private boolean isBundled(OwnLine line) {
    Page page = bundled.pages().get(line.locale());
    return page != null
        && page.wordings(line.key()).stream().anyMatch(w -> w.id().equals(line.id()));
  }

  private static boolean isAsked(
      String locale, LineKey key, @Nullable String wishedLocale, @Nullable LineKey wishedKey) {
    return (wishedLocale == null || wishedLocale.equals(locale))
        && (wishedKey == null || wishedKey == key);
  }

  /// What became of a line.
  ///
  /// @param kept false when one of the findings is an error
  public record Kept(OwnLine line, boolean kept, List<Finding> findings) {}

  /// One wording as the editor shows it.
  ///
  /// @param used whether hosts are given it: enabled and without an error
  public record Entry(OwnLine wording, Origin origin, boolean used, List<Finding> findings) {

    static Entry bundled(Page page, LineKey key, Wording wording) {
      var gloss = wording.gloss();
      return new Entry(
          new OwnLine(
              page.locale(),
              key,
              wording.id(),
              wording.line().inNative().named(),
              wording.line().romanised().named(),
              gloss == null ? "" : gloss.en().named(),
              gloss == null ? "" : gloss.zh().named(),
              wording.register(),
              true),
          Origin.BUNDLED,
          true,
          List.of());
    }

    static Entry own(OwnLine line, boolean replaces, List<Finding> findings) {
      boolean used = line.enabled() && findings.stream().noneMatch(Finding::isError);
      return new Entry(line, replaces ? Origin.CHANGED : Origin.OWN, used, findings);
    }

    /// Its id, `es-419/vip/2`.
    public String line() {
      return wording.line();
    }
  }

  /// Where a wording comes from.
  public enum Origin {
    BUNDLED("bundled"),
    /// Bundled, and changed or silenced by a host.
    CHANGED("changed"),
    OWN("own");

    private final String code;

    Origin(String code) {
      this.code = code;
    }

    /// The word for scripts.
    public String code() {
      return code;
    }
  }
}
