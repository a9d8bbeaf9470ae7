package app.cuelight.terminal.verb;

import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.tier.Tier;
import app.cuelight.terminal.bench.Greetings;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints the greeting somebody would get.
@Command(
    name = "greet",
    description = {
      "Prints the greeting that would be suggested, how to say it, what it means, and why this one.",
      "",
      "The language is that of --locale, else of --country, else of the first of --markets."
    })
final class GreetVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("locale", "native", "romanised", "gloss.en", "gloss.zh", "reason"),
          List.of(
              Column.of("locale", "LOCALE"),
              Column.wide("native", "SAY"),
              Column.wide("romanised", "ROMANISED"),
              Column.wide("gloss.en", "MEANS"),
              Column.wide("gloss.zh", "意思"),
              Column.wide("hello.native", "HELLO"),
              Column.wide("reason", "REASON")));

  private final Call call;

  @Option(
      names = "--locale",
      paramLabel = "L",
      description = "The locale of her profile, such as th or es-MX.")
  private @Nullable String locale;

  @Option(names = "--name", paramLabel = "NAME", description = "Her name as the platform shows it.")
  private @Nullable String name;

  @Option(
      names = "--tier",
      paramLabel = "T",
      required = true,
      description = "Her tier: vip, win-back, rising, new, member, guest.")
  private Tier tier = Tier.GUEST;

  @Option(names = "--country", paramLabel = "CC", description = "Her country, such as MX.")
  private @Nullable String country;

  @Option(
      names = "--markets",
      paramLabel = "CC,CC",
      split = ",",
      description = "The show's target markets, main one first.")
  private List<String> markets = List.of();

  GreetVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    Greeting greeting =
        call.bench().greetings().greet(new Greetings.Wish(locale, country, markets, name, tier));
    call.print(Answer.one(json(greeting), SHEET));
  }

  private static Map<String, @Nullable Object> json(Greeting greeting) {
    return Fields.of("locale", greeting.locale())
        .and("native", greeting.inNative())
        .and("romanised", greeting.romanised())
        .and("gloss", Fields.of("en", greeting.glossEn()).and("zh", greeting.glossZh()).map())
        .and("reason", greeting.reason().code())
        .and("name", greeting.name())
        .and("hello", hello(greeting.hello()))
        .map();
  }

  private static Map<String, @Nullable Object> hello(Greeting.Hello hello) {
    return Fields.of("native", hello.inNative())
        .and("romanised", hello.romanised())
        .and("gloss", Fields.of("en", hello.glossEn()).and("zh", hello.glossZh()).map())
        .and("byClock", hello.byClock())
        .map();
  }
}
