package app.cuelight.feed.phrases;

import app.cuelight.domain.greet.Draft;
import app.cuelight.domain.greet.Fault;
import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.Honorific;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Page;
import app.cuelight.domain.greet.PhraseLint;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Register;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lints a file of lines: a page of the phrasebook, or a host's own lines.
///
/// Everything wrong is found at once, not the first thing alone; only a file that is no JSON, or
/// neither of the two, is refused whole.
public final class PhraseFile {

  private static final Set<String> PAGE =
      Set.of(
          "locale",
          "name",
          "confidence",
          "notes",
          "clockNotes",
          "honorific",
          "register",
          "hello",
          "bands",
          "lines");
  private static final Set<String> WORDING =
      Set.of("id", "native", "roman", "plain", "say", "register", "gloss");
  private static final Set<String> OWN =
      Set.of("locale", "key", "id", "native", "roman", "gloss", "register", "enabled");

  private final Phrasebook book;

  /// @param book has the honorifics own lines are written with
  public PhraseFile(Phrasebook book) {
    this.book = book;
  }

  /// Everything found in a file.
  ///
  /// @param name as the file is called in a refusal
  /// @throws IllegalArgumentException naming line and column when it is no JSON, or saying what it
  ///   should be when it is neither a page nor own lines
  /// @throws java.io.UncheckedIOException when it cannot be read
  public List<Finding> check(String name, InputStream content) {
    Asset file = Asset.read(name, _ -> content);
    JsonNode root = file.root();
    if (root.isArray()) {
      return own(root);
    }
    if (root.path("lines").isObject()) {
      return page(file);
    }
    throw new IllegalArgumentException(
        name
            + " is neither a page of the phrasebook (an object with \"lines\") nor a file of own"
            + " lines (an array).");
  }

  private List<Finding> page(Asset file) {
    JsonNode root = file.root();
    List<Finding> findings = new ArrayList<>();
    String locale = root.path("locale").asText();
    addStrangers(root, PAGE, locale.isEmpty() ? "page" : locale, findings);
    Honorific honorific = new PageReader(file).pageHonorific();
    PhraseLint lint = PhraseLint.of(locale);
    for (LineKey key : LineKey.values()) {
      if (!root.path("lines").has(key.code())) {
        findings.add(Finding.of(Fault.MISSING_KEY, locale + "/" + key.code(), ""));
      }
    }
    for (Map.Entry<String, JsonNode> entry : root.path("lines").properties()) {
      LineKey key = LineKey.of(entry.getKey());
      if (key == null) {
        findings.add(Finding.of(Fault.UNKNOWN_KEY, locale, entry.getKey()));
      } else {
        findings.addAll(lint.check(wordings(locale, key, entry.getValue(), findings), honorific));
      }
    }
    if (findings.stream().noneMatch(Finding::isError)) {
      findings.addAll(whole(file));
    }
    return List.copyOf(findings);
  }

  /// What only shows when the page is put together: hellos, hours.
  private static List<Finding> whole(Asset file) {
    Page page = new PageReader(file).read();
    return PhraseLint.of(page.locale()).checkHellos(page);
  }

  private static List<Draft> wordings(
      String locale, LineKey key, JsonNode node, List<Finding> findings) {
    List<Draft> drafts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode wording : node.isArray() ? node : List.of(node)) {
      String id = wording.path("id").asText(String.valueOf(drafts.size() + 1));
      String where = locale + "/" + key.code() + "/" + id;
      addStrangers(wording, WORDING, where, findings);
      addWrong(wording, where, findings);
      if (!ids.add(id)) {
        findings.add(Finding.of(Fault.WRONG_VALUE, where, "id " + id));
      }
      drafts.add(draft(locale, key, id, wording));
    }
    if (drafts.isEmpty()) {
      findings.add(Finding.of(Fault.MISSING_KEY, locale + "/" + key.code(), ""));
    }
    return drafts;
  }

  private List<Finding> own(JsonNode root) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Draft>> drafts = new LinkedHashMap<>();
    int number = 0;
    for (JsonNode one : root) {
      number++;
      String locale = one.path("locale").asText();
      LineKey key = LineKey.of(one.path("key").asText());
      String id = one.path("id").asText("own-" + number);
      if (key == null) {
        String where = (locale.isEmpty() ? "?" : locale) + "/?/" + id;
        findings.add(Finding.of(Fault.UNKNOWN_KEY, where, one.path("key").asText()));
        continue;
      }
      Draft draft = draft(locale, key, id, one);
      addStrangers(one, OWN, draft.where(), findings);
      addWrong(one, draft.where(), findings);
      if (book.pages().containsKey(locale)) {
        drafts.computeIfAbsent(locale, _ -> new ArrayList<>()).add(draft);
      } else {
        findings.add(Finding.of(Fault.NO_PAGE, draft.where(), locale));
      }
    }
    drafts.forEach((locale, lines) -> {
      Page page = book.pages().get(locale);
      if (page != null) {
        findings.addAll(PhraseLint.of(locale).check(lines, page.honorific()));
      }
    });
    return List.copyOf(findings);
  }

  private static Draft draft(String locale, LineKey key, String id, JsonNode node) {
    JsonNode plain = node.path("plain");
    JsonNode gloss = node.path("gloss");
    String en = gloss.path("en").asText();
    String zh = gloss.path("zh").asText();
    return new Draft(
        locale,
        key,
        id,
        node.path("native").asText(),
        node.path("roman").asText(),
        plain.isObject()
            ? new Draft.Plain(plain.path("native").asText(), plain.path("roman").asText())
            : null,
        en.isEmpty() && zh.isEmpty()
            ? null
            : new Draft.Meaning(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh));
  }

  private static void addStrangers(
      JsonNode node, Set<String> known, String where, List<Finding> findings) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!known.contains(field.getKey())) {
        findings.add(Finding.of(Fault.UNKNOWN_FIELD, where, field.getKey()));
      }
    }
  }

  private static void addWrong(JsonNode wording, String where, List<Finding> findings) {
    if (!wording.path("native").isTextual()) {
      findings.add(Finding.of(Fault.WRONG_VALUE, where, "native"));
    }
    String register = wording.path("register").asText();
    if (wording.has("register") && Register.of(register) == null) {
      findings.add(Finding.of(Fault.WRONG_VALUE, where, "register " + register));
    }
    String id = wording.path("id").asText("1");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,23}")) {
      findings.add(Finding.of(Fault.WRONG_VALUE, where, "id " + id));
    }
  }
}
