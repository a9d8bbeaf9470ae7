package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.Manner;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.Speaker;
import app.cuelight.domain.greet.Turn;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints the greeting somebody would get.
@Command(
    name = "greet",
    description = {
      "Prints the greeting that would be suggested, how to say it, what it means, and why this one.",
      "",
      "The language is that of --locale, else of --country, else of the first of --markets."
    })
final class GreetVerb implements Runnable {

  private static final String USUAL = "usual";

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
              Column.wide("coupon.native", "COUPON"),
              Column.wide("reason", "REASON")));

  private final Call call;

  @Spec private CommandSpec spec = CommandSpec.create();

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

  @Option(
      names = "--register",
      paramLabel = "usual|casual|polite|formal",
      description = "How close the host stands to her. Default: usual.")
  private String register = USUAL;

  @Option(
      names = "--speaker",
      paramLabel = "she|he|neutral",
      description = "Who speaks, where a language shows it. Default: neutral.")
  private Speaker speaker = Speaker.NEUTRAL;

  @Option(
      names = "--wording",
      paramLabel = "N",
      description = "Which of several wordings, from 1; past the last it begins again.")
  private int wording = 1;

  @Option(
      names = "--off",
      paramLabel = "10%",
      description = {"Adds the line for a coupon: per cent (10%%), or money (5USD)."})
  private @Nullable Discount off;

  GreetVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (!register.equals(USUAL) && Register.of(register) == null) {
      throw new ParameterException(
          spec.commandLine(), "'" + register + "' is none of usual, casual, polite, formal");
    }
    if (wording < 1) {
      throw new ParameterException(spec.commandLine(), "wordings are counted from 1");
    }
    var manner = new Manner(speaker, Register.of(register), new Turn.Numbered(wording - 1));
    Greetings.Spoken spoken =
        call.bench()
            .greetings(call.home())
            .greet(new Greetings.Wish(locale, country, markets, name, tier, manner, off));
    call.print(Answer.one(json(spoken), SHEET));
  }

  private static Map<String, @Nullable Object> json(Greetings.Spoken spoken) {
    Greeting greeting = spoken.greeting();
    Greeting coupon = spoken.coupon();
    return line(greeting)
        .and("reason", greeting.reason().code())
        .and("name", greeting.name())
        .and("hello", hello(greeting.hello()))
        .and("coupon", coupon == null ? null : line(coupon).map())
        .map();
  }

  private static Fields line(Greeting greeting) {
    return Fields.of("locale", greeting.locale())
        .and("native", greeting.inNative())
        .and("romanised", greeting.romanised())
        .and("gloss", Fields.of("en", greeting.glossEn()).and("zh", greeting.glossZh()).map())
        .and("line", greeting.line());
  }

  private static Map<String, @Nullable Object> hello(Greeting.Hello hello) {
    return Fields.of("native", hello.inNative())
        .and("romanised", hello.romanised())
        .and("gloss", Fields.of("en", hello.glossEn()).and("zh", hello.glossZh()).map())
        .and("byClock", hello.byClock())
        .map();
  }
}
