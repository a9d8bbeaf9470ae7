package app.cuelight.terminal.verb;

import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.domain.greet.Register;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Fields;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Adds a line of one's own.
@Command(
    name = "add",
    description = {
      "Adds a wording of your own. One that the linter finds an error in is not kept.",
      "",
      "With the id of a bundled wording it takes that one's place until it is removed."
    })
final class PhrasesAdd implements Runnable {

  private final Call call;

  @Option(
      names = "--locale",
      paramLabel = "L",
      required = true,
      description = "The page it belongs to, such as es-419; `phrases list` shows them all.")
  private String locale = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      required = true,
      description = {
        "What it is for: new, vip, back, absent, bday, coupon, follow, product, ask,",
        "group, early, news, thanks, left, ends."
      })
  private LineKey key = LineKey.NEW;

  @Option(
      names = "--native",
      paramLabel = "TEXT",
      required = true,
      description = "The sentence, with {name}, {off} or {n} where they belong.")
  private String inNative = "";

  @Option(
      names = "--roman",
      paramLabel = "TEXT",
      description = "The same in Latin letters, where the script is another.")
  private String romanised = "";

  @Option(names = "--gloss-en", paramLabel = "TEXT", description = "What it means, in English.")
  private String glossEn = "";

  @Option(names = "--gloss-zh", paramLabel = "TEXT", description = "What it means, in Chinese.")
  private String glossZh = "";

  @Option(
      names = "--register",
      paramLabel = "casual|polite|formal",
      description = "How close it stands to the viewer. Default: as the page usually does.")
  private @Nullable Register register;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "A short name of its own. Default: own-1, own-2 and so on.")
  private @Nullable String id;

  PhrasesAdd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    LineDesk desk = call.bench().phrases(call.home()).desk();
    LineDesk.Kept kept = desk.keep(line(desk));
    String found =
        kept.findings().stream()
            .map(finding -> finding.en())
            .collect(Collectors.joining(System.lineSeparator()));
    if (!kept.kept()) {
      throw new Refusal(found + " It was not kept.");
    }
    OwnLine line = kept.line();
    call.print(
        Answer.one(
            Fields.of("line", line.line())
                .and("origin", "own")
                .and("used", line.enabled())
                .and("native", line.inNative())
                .and("romanised", line.romanised())
                .map(),
            PhrasesList.SHEET));
    if (!found.isEmpty()) {
      call.say(found);
    }
  }

  private OwnLine line(LineDesk desk) {
    try {
      String name = id == null ? desk.freeId(locale, key) : id;
      return new OwnLine(locale, key, name, inNative, romanised, glossEn, glossZh, register, true);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
