package app.cuelight.terminal.verb;

import app.cuelight.show.connect.Connected;
import app.cuelight.show.port.FeedCount;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A connection as it is printed: its receiver path and its health, never a secret (`product.md`
/// §5).
final class ConnectionRow {

  static final Sheet SHEET =
      new Sheet(
          List.of(
              "name",
              "kind",
              "receiver",
              "url",
              "state",
              "lastEventAt",
              "accepted",
              "duplicates",
              "refused"),
          List.of(
              Column.of("name", "NAME"),
              Column.of("kind", "KIND"),
              Column.wide("receiver", "RECEIVER"),
              Column.of("state", "STATE"),
              Column.of("lastEventAt", "LAST EVENT"),
              Column.of("accepted", "ACCEPTED"),
              Column.of("duplicates", "DUPLICATES"),
              Column.wide("refused", "REFUSED")));

  private ConnectionRow() {}

  static Map<String, @Nullable Object> of(Connected connected) {
    FeedCount count = connected.count();
    return Fields.of("name", connected.connection().name().value())
        .and("kind", connected.connection().kind())
        .and("receiver", connected.connection().path())
        .and("url", connected.url())
        .and("state", count.state())
        .and("lastEventAt", count.lastEventAt() == null ? null : count.lastEventAt().toString())
        .and("accepted", count.accepted())
        .and("duplicates", count.duplicates())
        .and("refused", new TreeMap<>(count.refused()))
        .and("unknown", new TreeMap<>(count.unknown()))
        .and("settings", new TreeMap<>(connected.connection().settings()))
        .map();
  }
}
