package app.cuelight.show.live;

import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.show.playbook.Prompter;
import org.jspecify.annotations.Nullable;

/// Who greets, how and whom, as it is now: may be changed while the show runs, and the next card is
/// made by it. Safe for any thread.
public final class Manners {

  private final Prompter prompter;
  private volatile HostProfile host;
  private volatile GreetingStyle style;
  private volatile Aim aim = Aim.NONE;
  private volatile @Nullable Reminder reminder;

  /// Manners of a show that works without a playbook.
  public Manners(HostProfile host, GreetingStyle style) {
    this(host, style, Prompter.silent());
  }

  /// @param prompter says what to do for somebody
  public Manners(HostProfile host, GreetingStyle style, Prompter prompter) {
    this.host = host;
    this.style = style;
    this.prompter = prompter;
  }

  public Prompter prompter() {
    return prompter;
  }

  public HostProfile host() {
    return host;
  }

  public GreetingStyle style() {
    return style;
  }

  /// What the plan says of the show.
  public Aim aim() {
    return aim;
  }

  /// Which planned show was last said to begin soon, or null.
  public @Nullable Reminder reminder() {
    return reminder;
  }

  /// A planned show begins soon.
  public void remind(Reminder now) {
    reminder = now;
  }

  /// Another host, or the same one reading from elsewhere.
  public void host(HostProfile now) {
    host = now;
  }

  /// Greets in this style from now on.
  public void style(GreetingStyle now) {
    style = now;
  }

  /// The plan says this of the show from now on.
  public void aim(Aim now) {
    aim = now;
  }
}
