package app.cuelight.terminal;

import app.cuelight.show.port.JournalException;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Workbench;
import app.cuelight.terminal.print.Press;
import app.cuelight.terminal.verb.Call;
import app.cuelight.terminal.verb.Verbs;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/// The command line of Cuelight. Ends with 0 when done, 1 when refused or failed, 2 when misspoken.
public final class Terminal {

  private static final System.Logger LOG = System.getLogger(Terminal.class.getName());

  private static final Pattern SECRET = Pattern.compile("whsec_[^\\s']+");

  private static final Pattern CLAUSE_END = Pattern.compile("[.:] ");

  private final Workbench bench;
  private final Paper paper;

  public Terminal(Workbench bench, Paper paper) {
    this.bench = bench;
    this.paper = paper;
  }

  /// Does what the words say.
  ///
  /// @return the exit code
  public int run(String... words) {
    return words.length == 0 ? console() : speak(words);
  }

  /// Opens the console without a look at the verbs: the first frame is waited for.
  private int console() {
    try {
      bench.stage(bench.defaultHome().toAbsolutePath().normalize()).console();
      return CommandLine.ExitCode.OK;
    } catch (RuntimeException e) {
      int code = tell(e);
      paper.err().flush();
      return code;
    }
  }

  private int speak(String... words) {
    var call = new Call(bench, new Press(paper.out(), bench::json), paper.err(), paper.watched());
    CommandLine line = Verbs.of(call, paper.in());
    line.setOut(paper.out());
    line.setErr(paper.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((misspoken, _) -> explain(misspoken));
    line.setExecutionExceptionHandler((trouble, _, _) -> tell(trouble));
    version(line);
    int code = line.execute(words);
    paper.out().flush();
    paper.err().flush();
    return code;
  }

  private void version(CommandLine line) {
    IVersionProvider version = () -> new String[] {"Cuelight " + bench.version()};
    line.getCommandSpec().versionProvider(version).mixinStandardHelpOptions(true);
    line.getSubcommands().values().forEach(Terminal::help);
  }

  private static void help(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.mixinStandardHelpOptions(true);
    // A list of verbs shows the header; the help of the verb itself says it in its description.
    spec.usageMessage().header(inShort(String.join(" ", spec.usageMessage().description())));
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_HEADER, _ -> "");
    line.getSubcommands().values().forEach(Terminal::help);
  }

  /// What a verb does, whole and without what follows a colon.
  private static String inShort(String description) {
    return CLAUSE_END.split(description, 2)[0].replaceFirst("[.:]$", "") + ".";
  }

  /// What was not understood, and the help of the verb it was said to. A word that looks like a
  /// secret is not repeated.
  private int explain(ParameterException misspoken) {
    String message = String.valueOf(misspoken.getMessage());
    paper.err().println(SECRET.matcher(message).replaceAll("whsec_…"));
    paper.err().println();
    misspoken.getCommandLine().usage(paper.err());
    return CommandLine.ExitCode.USAGE;
  }

  private int tell(Exception trouble) {
    switch (trouble) {
      case Refusal refusal -> say(refusal);
      case JournalException refusal -> say(refusal);
      default -> {
        LOG.log(Level.ERROR, "A verb failed.", trouble);
        paper
            .err()
            .println(
                "Cuelight met something it does not know (%s). Its log has the details."
                    .formatted(trouble.getClass().getSimpleName()));
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private void say(RuntimeException refusal) {
    paper.err().println(refusal.getMessage());
  }
}
