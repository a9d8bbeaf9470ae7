package app.cuelight.terminal.verb;

import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.QueryWords;
import app.cuelight.show.people.QueryWords.Taken;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about groups: queries kept under a name.
@Command(
    name = "groups",
    description = {
      "Lists, adds and removes groups: queries kept under a name.",
      "",
      "A query is made of words for marks and of text to search. Marks of one kind are",
      "alternatives, different kinds must all hold:",
      "  vip, win-back, rising, newcomer, member, guest (tier:new)",
      "  prospect, new, active, dormant, churned        (life:new)",
      "  high, potential, low, no spend                 (spend:high)",
      "  high engagement, low engagement, no engagement (talks:high)",
      "  es, es-MX, spanish; MX, mexico                 (lang:es, lang:?, country:MX, country:?)",
      "  advocate, here, warned, bought<=30d",
      "The same words in Chinese are understood too. Everything else, what stands in",
      "double quotes and @handles are text to search."
    })
final class GroupsVerb {

  static final Sheet SHEET =
      new Sheet(
          List.of("name", "query"),
          List.of(Column.of("name", "NAME"), Column.wide("query", "QUERY")));

  private GroupsVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new GroupsVerb())
        .addSubcommand(new GroupsList(call))
        .addSubcommand(new GroupsAdd(call))
        .addSubcommand(new GroupsRemove(call));
  }

  static Map<String, @Nullable Object> row(PeopleGroup group) {
    return Fields.of("name", group.name()).and("query", QueryWords.text(group.query())).map();
  }

  /// The group of a name, without regard to case.
  static PeopleGroup one(Call call, String name) {
    return call.bench().groups(call.home()).all().stream()
        .filter(group -> group.isCalled(name))
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                "There is no group " + name + "; `cuelight groups list` shows which there are."));
  }

  /// What the words of a query were taken as, in one sentence.
  static String understood(QueryWords.Read read) {
    return read.taken().isEmpty()
        ? "Everybody."
        : "Understood as "
            + read.taken().stream().map(GroupsVerb::word).collect(Collectors.joining(", "))
            + ".";
  }

  private static String word(Taken taken) {
    return taken.mark() == null ? "text \"" + taken.words() + "\"" : QueryWords.word(taken.mark());
  }
}
