package app.cuelight.store;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Census.Marks;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Findings.Moved;
import app.cuelight.show.port.Findings.Sooner;
import app.cuelight.show.port.Judge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Judges people at a glance and finds of whom the file would have to say something else, and what.
///
/// At a glance it is not seen what she bought last. Her tag names it; no judging changes that, and
/// whatever she buys writes her, so that it stays as it stands, unless money back that names no
/// order decides by exchange rates which of her orders count: then she is read whole. So is whoever
/// is in a room, because the room wants all of her, and whoever was not judged since there are
/// tags.
///
/// One connection's; not thread-safe.
final class MoveReader {

  private final GlanceReader glances;
  private final TagTable tags;
  private final PreparedStatement latest;

  MoveReader(Connection connection, GlanceReader glances, TagTable tags) throws SQLException {
    this.glances = glances;
    this.tags = tags;
    this.latest = connection.prepareStatement("SELECT max(no) FROM changes");
  }

  /// Of those with numbers from `first` to `last`, as of one moment of the file.
  Findings read(long first, long last, Instant now, Judge judge) throws SQLException {
    long asOf = latestChange();
    var look = new Look(now, judge);
    glances.walk(first, last, look);
    return new Findings(asOf, look.seen, look.moved, look.sooner, look.others);
  }

  private long latestChange() throws SQLException {
    try (ResultSet row = latest.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /// One walk along the rows.
  private final class Look implements GlanceReader.Visitor {
    private final Instant now;
    private final long at;
    private final Judge judge;
    private final List<Moved> moved = new ArrayList<>();
    private final List<Sooner> sooner = new ArrayList<>();
    private final List<Long> others = new ArrayList<>();
    private int seen;

    Look(Instant now, Judge judge) {
      this.now = now;
      this.at = Times.millis(now);
      this.judge = judge;
    }

    @Override
    public void visit(Viewer viewer, ResultSet row) throws SQLException {
      seen++;
      Standing standing = judge.judge(viewer);
      Marks is = Verdict.marks(viewer, standing);
      long traits = row.getLong(GlanceReader.TRAITS);
      boolean isOld = row.wasNull();
      long number = row.getLong(GlanceReader.TAG);
      boolean isTagged = !row.wasNull();
      long bought = row.getLong(GlanceReader.LAST_BOUGHT);
      long wasBought = row.wasNull() ? Long.MIN_VALUE : bought;
      if (isOld || !isTagged || wasBought != is.bought()) {
        others.add(row.getLong(GlanceReader.NO));
        return;
      }
      Tag was = tags.read(number);
      Tag says = Tag.of(standing);
      boolean isRetagged = !was.isAlike(says);
      boolean isMoved =
          isRetagged
              || traits != Traits.of(is)
              || !Objects.equals(row.getString(GlanceReader.SPEAKS), is.speaks());
      Instant reviewAt = reviewAt(row, standing);
      if (isMoved && (viewer.isHere(now) || hasCredits(viewer))) {
        others.add(row.getLong(GlanceReader.NO));
      } else if (isMoved) {
        moved.add(
            new Moved(
                row.getLong(GlanceReader.NO),
                viewer.id(),
                Traits.tier(traits),
                is,
                isRetagged ? says.after(was) : was,
                isRetagged,
                reviewAt));
      } else if (reviewAt != null) {
        sooner.add(new Sooner(row.getLong(GlanceReader.NO), reviewAt));
      }
    }

    /// The date to be written, or null ([PresenceWriter#reviewBy]).
    private @Nullable Instant reviewAt(ResultSet row, Standing standing) throws SQLException {
      long by = row.getLong(GlanceReader.REVIEW_BY);
      long due = row.wasNull() ? Long.MAX_VALUE : by;
      boolean stays = due <= Times.millis(standing.reviewAt()) && due > at;
      return stays ? null : standing.reviewAt();
    }
  }

  private static boolean hasCredits(Viewer viewer) {
    for (Purchase order : viewer.orders().values()) {
      if (order.isCredit()) {
        return true;
      }
    }
    return false;
  }
}
