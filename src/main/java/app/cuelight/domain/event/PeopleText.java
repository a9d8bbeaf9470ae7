package app.cuelight.domain.event;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decisions about who is who as text for the log, and back: a line for each identity, its part in
/// the decision before it, parted by tabs.
public final class PeopleText {

  /// The format of such events in the log ([RawEvent#format()]).
  public static final String FORMAT = "console-people";

  /// What the id of every such event begins with, so that they are found in a log of millions.
  public static final String ID = "people-";

  private PeopleText() {}

  /// The part an identity has in a decision.
  private enum Part {
    JOIN,
    LEAVE,
    STAY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The kind in the log.
  public static String type(ShowEvent.OfPeople decision) {
    return switch (decision) {
      case ShowEvent.PeopleJoined _ -> "people.join";
      case ShowEvent.PeopleParted _ -> "people.part";
    };
  }

  /// The text of a decision.
  public static String write(ShowEvent.OfPeople decision) {
    var text = new StringBuilder();
    switch (decision) {
      case ShowEvent.PeopleJoined joined -> lines(text, Part.JOIN, joined.named());
      case ShowEvent.PeopleParted parted -> {
        lines(text, Part.LEAVE, parted.leaving());
        lines(text, Part.STAY, parted.staying());
      }
    }
    return text.toString();
  }

  /// The decision in a text of the log; an unknown event when the text is none of ours.
  public static ShowEvent read(String type, String text) {
    List<Identity> joined = new ArrayList<>();
    List<Identity> leaving = new ArrayList<>();
    List<Identity> staying = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] cells = line.split("\t", 4);
      if (cells.length == 4) {
        try {
          Identity identity = new Identity(new ConnectionName(cells[1]), cells[2], cells[3]);
          switch (Part.valueOf(cells[0].toUpperCase(Locale.ROOT))) {
            case JOIN -> joined.add(identity);
            case LEAVE -> leaving.add(identity);
            case STAY -> staying.add(identity);
          }
        } catch (IllegalArgumentException e) {
          return new ShowEvent.Unknown(type);
        }
      }
    }
    if (joined.isEmpty() == (leaving.isEmpty() && staying.isEmpty())) {
      return new ShowEvent.Unknown(type);
    }
    return joined.isEmpty()
        ? new ShowEvent.PeopleParted(leaving, staying)
        : new ShowEvent.PeopleJoined(joined);
  }

  private static void lines(StringBuilder text, Part part, List<Identity> identities) {
    for (Identity each : identities) {
      text.append(part.code()).append('\t').append(each.connection()).append('\t');
      text.append(each.namespace()).append('\t').append(each.value()).append('\n');
    }
  }
}
