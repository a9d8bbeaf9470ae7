package app.cuelight.domain.tier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How the dials stood, change by change, so that a change can be taken back.
///
/// @param changes oldest first, at most [#MOST] of them; before the first of all every dial stood
///   at its default
/// @param before how the dials stood before the oldest change that is known
public record TierHistory(List<Change> changes, TierSettings before) {

  /// So many changes can be taken back.
  public static final int MOST = 20;

  /// Nobody has turned anything.
  public static final TierHistory NONE = new TierHistory(List.of(), TierSettings.DEFAULTS);

  public TierHistory {
    changes = List.copyOf(changes);
  }

  /// The dials as they were set at an instant.
  public record Change(Instant at, TierSettings settings) {}

  /// How the dials stand.
  public TierSettings now() {
    return changes.isEmpty() ? before : changes.getLast().settings();
  }

  /// The dials set anew; what changes nothing is no change.
  public TierHistory apply(TierSettings settings, Instant at) {
    if (settings.equals(now())) {
      return this;
    }
    List<Change> all = new ArrayList<>(changes);
    all.add(new Change(at, settings));
    boolean isLong = all.size() > MOST;
    return new TierHistory(
        isLong ? all.subList(1, all.size()) : all, isLong ? all.getFirst().settings() : before);
  }

  /// Whether there is a change to take back.
  public boolean canUndo() {
    return !changes.isEmpty();
  }

  /// The last change taken back.
  public TierHistory undo() {
    return changes.isEmpty()
        ? this
        : new TierHistory(changes.subList(0, changes.size() - 1), before);
  }
}
