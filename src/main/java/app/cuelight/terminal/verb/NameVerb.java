package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.Hidden;
import app.cuelight.domain.locale.NameBook;
import app.cuelight.domain.locale.Saying;
import app.cuelight.domain.locale.SpokenName;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what becomes of a name.
@Command(
    name = "name",
    description = {
      "Prints a name as it is shown, what of it may be said aloud, how to say it and on what basis.",
      "",
      "A hidden name is neither shown to the host nor said; the reason is printed."
    })
final class NameVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("shown", "spoken", "say", "sayBasis", "hidden", "why"),
          List.of(
              Column.wide("shown", "SHOWN"),
              Column.wide("spoken", "SPOKEN"),
              Column.wide("say", "SAY"),
              Column.of("sayBasis", "BASIS"),
              Column.of("hidden", "HIDDEN"),
              Column.of("why", "WHY")));

  private final Call call;

  @Parameters(paramLabel = "NAME", description = "The name as the platform shows it.")
  private String name = "";

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "What the viewer speaks, such as ja or pt-BR.")
  private @Nullable String language;

  NameVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    NameBook names = call.bench().names();
    SpokenName spoken = names.name(name, language);
    Saying saying = names.saying(spoken, null, language, null);
    call.print(Answer.one(json(spoken, saying), SHEET));
  }

  private static Map<String, @Nullable Object> json(SpokenName name, @Nullable Saying saying) {
    Fields fields =
        Fields.of("shown", name.shown())
            .and("spoken", name.spoken())
            .and("say", saying == null ? null : saying.text())
            .and("sayBasis", saying == null ? null : basis(saying))
            .and("hidden", name.hidden() != null);
    return name.hidden() == null ? fields.map() : fields.and("why", why(name.hidden())).map();
  }

  private static String basis(Saying saying) {
    return saying.basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String why(Hidden hidden) {
    return hidden.language() == null ? hidden.code() : hidden.code() + ":" + hidden.language();
  }
}
