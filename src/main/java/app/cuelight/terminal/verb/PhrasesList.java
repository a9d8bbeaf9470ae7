package app.cuelight.terminal.verb;

import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Register;
import app.cuelight.show.phrases.LineDesk.Entry;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists lines.
@Command(name = "list", description = "Lists the lines hosts say, bundled and own.")
final class PhrasesList implements Runnable {

  static final Sheet SHEET =
      new Sheet(
          List.of(
              "line", "origin", "used", "register", "native", "romanised", "gloss.en", "gloss.zh"),
          List.of(
              Column.of("line", "LINE"),
              Column.of("origin", "ORIGIN"),
              Column.of("used", "USED"),
              Column.of("register", "REGISTER"),
              Column.wide("native", "SAY"),
              Column.wide("romanised", "ROMANISED")));

  private final Call call;

  @Option(names = "--locale", paramLabel = "L", description = "Only this page, such as es-419.")
  private @Nullable String locale;

  @Option(names = "--key", paramLabel = "KEY", description = "Only this line, such as vip.")
  private @Nullable LineKey key;

  PhrasesList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    List<Entry> lines = call.bench().phrases(call.home()).desk().lines(locale, key);
    call.print(Answer.many(lines.stream().map(PhrasesList::row).toList(), SHEET));
  }

  static Map<String, @Nullable Object> row(Entry entry) {
    OwnLine wording = entry.wording();
    Register register = wording.register();
    return Fields.of("line", entry.line())
        .and("origin", entry.origin().code())
        .and("used", entry.used())
        .and("register", register == null ? null : register.code())
        .and("native", wording.inNative())
        .and("romanised", wording.romanised())
        .and("gloss", Fields.of("en", wording.glossEn()).and("zh", wording.glossZh()).map())
        .map();
  }
}
