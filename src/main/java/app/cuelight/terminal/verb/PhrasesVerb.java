package app.cuelight.terminal.verb;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about the lines hosts say.
@Command(
    name = "phrases",
    description = {
      "Lists and lints the lines hosts say, and keeps lines of your own beside them.",
      "Own lines are in phrases-own.json in the home; a show that starts later says them."
    })
final class PhrasesVerb {

  private PhrasesVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new PhrasesVerb())
        .addSubcommand(new PhrasesLint(call))
        .addSubcommand(new PhrasesList(call))
        .addSubcommand(new PhrasesAdd(call))
        .addSubcommand(new PhrasesRemove(call));
  }
}
