package app.cuelight.terminal.verb;

import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The program itself: without a verb it opens the console.
@Command(
    name = "cuelight",
    description = {
      "Shows who just walked in, what they are worth to the shop, and how to greet them.",
      "Without a verb it opens the console; a practice show when nothing is connected."
    },
    footer = {
      "",
      "Data goes to standard output, messages to standard error. Ends with 0 when done, 1 when",
      "refused or failed, 2 when misspoken."
    })
public final class Verbs implements Runnable {

  @Mixin private final Call call;

  private Verbs(Call call) {
    this.call = call;
  }

  /// The whole command line, ready to be executed.
  ///
  /// @param input where a secret or lines of text may come from
  public static CommandLine of(Call call, InputStream input) {
    var line =
        new CommandLine(new Verbs(call))
            .addSubcommand(new PracticeVerb(call))
            .addSubcommand(new ServeVerb(call))
            .addSubcommand("connection", ConnectionVerb.with(call, new SecretInput(input)))
            .addSubcommand("page", PageVerb.with(call))
            .addSubcommand("import", ImportVerb.with(call))
            .addSubcommand(new ViewersVerb(call))
            .addSubcommand("groups", GroupsVerb.with(call))
            .addSubcommand(new ViewerVerb(call))
            .addSubcommand(new AlikeVerb(call))
            .addSubcommand(new MergeVerb(call))
            .addSubcommand(new ApartVerb(call))
            .addSubcommand(new SplitVerb(call))
            .addSubcommand(new ForgetVerb(call))
            .addSubcommand(new ExportPersonVerb(call))
            .addSubcommand("tiers", TiersVerb.with(call))
            .addSubcommand(new GreetVerb(call))
            .addSubcommand(new LanguageVerb(call, input))
            .addSubcommand(new CareVerb(call))
            .addSubcommand("coupons", CouponsVerb.with(call))
            .addSubcommand(new OutboxVerb(call))
            .addSubcommand("playbook", PlaybookVerb.with(call))
            .addSubcommand("phrases", PhrasesVerb.with(call))
            .addSubcommand(new NameVerb(call))
            .addSubcommand(new ReplayVerb(call))
            .addSubcommand(new ContractVerb(call))
            .addSubcommand(new BackupVerb(call))
            .addSubcommand(new RestoreVerb(call))
            .addSubcommand(new DoctorVerb(call));
    Words.teach(line);
    return line;
  }

  @Override
  public void run() {
    call.bench().stage(call.home()).console();
  }
}
