package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.Mark;
import app.cuelight.show.people.PeoplePage;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonRow;
import app.cuelight.show.people.QueryWords;
import app.cuelight.show.port.Shelf;
import app.cuelight.terminal.bench.Reading;
import app.cuelight.terminal.print.Press;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lists who is in the cache.
@Command(
    name = "viewers",
    description = {
      "Lists the viewers in the cache, everybody as she stands now.",
      "",
      "With --limit, --find or --tag the most recently seen come first; else they come in the order they were met."
    })
final class ViewersVerb implements Runnable {

  private static final int TABLE_LINES = 100;
  private static final int PAGE = 200;

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--tier",
      paramLabel = "T",
      description = "Only this tier: vip, win-back, rising, new, member, guest.")
  private @Nullable Tier tier;

  @Option(
      names = "--tag",
      paramLabel = "TEXT",
      description = "Only those whose tag line has this text in it, in either language.")
  private @Nullable String tag;

  @Option(
      names = "--find",
      paramLabel = "TEXT",
      description = "Only those whose name, handle, remark or identities have these words in them.")
  private @Nullable String find;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many. Default: all, in a table 100.")
  private @Nullable Integer limit;

  @Option(names = "--crew", description = "Hosts, moderators, staff and bots too.")
  private boolean crew;

  @Option(
      names = "--where",
      paramLabel = "QUERY",
      description = {
        "A query as it is typed on the Viewers screen, such as \"vip es-MX bought<=30d ana\";",
        "`cuelight groups --help` lists its words."
      })
  private @Nullable String where;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "Only those of a group; `cuelight groups list` shows which there are.")
  private @Nullable String group;

  ViewersVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (limit != null && limit < 1 && spec != null) {
      throw new ParameterException(spec.commandLine(), "--limit is a number from 1 up.");
    }
    if (crew && isQuery() && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--crew goes neither with --where nor with --group.");
    }
    try (Reading reading = call.bench().reading(call.home())) {
      Instant now = call.now();
      if (isQuery()) {
        call.stream(queried(reading, now), Portrait.SHEET);
      } else if (limit == null && find == null && tag == null && !call.isTable()) {
        reading.measure();
        call.stream(everybody(reading, now), Portrait.SHEET);
      } else {
        call.stream(chosen(reading, now), Portrait.SHEET);
      }
    }
  }

  private boolean isQuery() {
    return where != null || group != null;
  }

  /// All options together narrow down.
  private PeopleQuery query() {
    List<Mark> marks = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (PeopleQuery part : parts()) {
      marks.addAll(part.marks());
      text.add(part.text());
    }
    if (tier != null) {
      marks.add(new Mark.OfTier(tier));
    }
    if (find != null) {
      text.add(find);
    }
    return new PeopleQuery(marks, String.join(" ", text));
  }

  private List<PeopleQuery> parts() {
    List<PeopleQuery> parts = new ArrayList<>();
    if (group != null) {
      parts.add(GroupsVerb.one(call, group).query());
    }
    if (where != null) {
      QueryWords.Read read = QueryWords.parse(where);
      if (call.isTable()) {
        call.say(GroupsVerb.understood(read));
      }
      parts.add(read.query());
    }
    return parts;
  }

  private Press.Rows queried(Reading reading, Instant now) {
    PeopleQuery query = query();
    long most = limit != null ? limit : call.isTable() ? TABLE_LINES : Long.MAX_VALUE;
    return rows -> {
      long left = most;
      PeoplePage.@Nullable PageKey after = null;
      do {
        PeoplePage page = reading.finder().find(query, after, PAGE);
        for (PersonRow row : page.rows()) {
          if (left > 0 && isWanted(row.viewer(), row.standing())) {
            rows.accept(Portrait.of(row.viewer(), row.standing(), now, reading.exchange()));
            left--;
          }
        }
        after = page.next();
      } while (after != null && left > 0);
      tellOfMore(after != null);
    };
  }

  private Press.Rows everybody(Reading reading, Instant now) {
    return rows ->
        reading
            .shelf()
            .eachViewer(viewer -> {
              Standing standing = reading.standing(viewer, now);
              if (isWanted(viewer, standing)) {
                rows.accept(Portrait.of(viewer, standing, now, reading.exchange()));
              }
            });
  }

  /// Reads on until enough fit: the cache knows tier and tags as they last were.
  private Press.Rows chosen(Reading reading, Instant now) {
    String text = find == null ? null : new PeopleQuery(List.of(), find).text();
    Shelf.Query query = new Shelf.Query(tier, text, now, Integer.MAX_VALUE);
    long wanted = limit != null ? limit : call.isTable() ? TABLE_LINES : Long.MAX_VALUE;
    TagSearch sought = tag == null ? null : new TagSearch(tag);
    return rows -> {
      long[] left = {wanted};
      boolean[] more = {false};
      boolean[] tagged = {false};
      Predicate<Viewer> reader =
          viewer -> {
            Standing standing = reading.standing(viewer, now);
            tagged[0] |= hasTag(standing);
            if (isWanted(viewer, standing)) {
              more[0] = left[0] == 0;
              if (!more[0]) {
                rows.accept(Portrait.of(viewer, standing, now, reading.exchange()));
                left[0]--;
              }
            }
            return left[0] > 0 || limit == null && !more[0];
          };
      if (sought == null) {
        reading.shelf().eachOf(query, _ -> true, reader);
      } else {
        reading.eachTagged(sought, query, reader);
      }
      tellOfMore(more[0]);
      if (sought != null && !tagged[0] && text == null) {
        tellOfTags(reading);
      }
    };
  }

  private void tellOfMore(boolean more) {
    if (more && limit == null) {
      call.say("There are more. --limit N shows more of them, --format json or csv shows all.");
    }
  }

  private void tellOfTags(Reading reading) {
    List<Tag> tags = reading.tags();
    if (!tags.isEmpty()) {
      call.say("Nobody’s tag line has “" + tag + "” in it.");
      TagSearch.words(tags).forEach(call::say);
    }
  }

  private boolean isWanted(Viewer viewer, Standing standing) {
    return (crew || !viewer.facts().isCrew())
        && (tier == null || standing.tier() == tier)
        && hasTag(standing);
  }

  private boolean hasTag(Standing standing) {
    return tag == null || new TagSearch(tag).isIn(TagLine.of(standing));
  }
}
