package app.cuelight.show.playbook;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.show.playbook.ActionDesk.Ticked;
import app.cuelight.show.playbook.CareList.Care;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Seeing to people off air: the list, and what is done for one of them. Every method waits, for
/// the disk or for a message service: never for the FX thread, safe for any other.
public interface CareDesk {

  /// Whom to write to, dormant people of high value first. Looks at everybody in the cache: about a
  /// minute where there are a million.
  List<CareLine> list(int most);

  /// Sends one message to her and ticks the action off. What is ticked off already is not sent
  /// again, whoever did it.
  ///
  /// @param text what she reads, not blank
  Sent send(ViewerId viewer, ActionId action, String text);

  /// Ticks it off without a message.
  ///
  /// @param done false where it is dismissed, with the reason as answer: it then rests as long as
  ///   if it were done
  Ticked tick(ViewerId viewer, ActionId action, boolean done, String answer);

  /// Writes lines into a CSV file, for a spreadsheet or another tool.
  ///
  /// @return how many people are in it
  /// @throws java.io.UncheckedIOException when the file cannot be written
  long export(List<CareLine> lines, Path file);

  /// Somebody to write to, and whether she may be.
  ///
  /// @param way the channel a message would take, or null when none reaches her
  /// @param refused why nothing may be sent to her now, or null when something may
  record CareLine(Care care, @Nullable String way, Verdict.@Nullable Refused refused) {}

  /// What became of a message.
  sealed interface Sent {

    /// The service took it; in a practice show nothing left.
    record Left(String way, boolean practice) implements Sent {}

    /// It may not be sent, or need not any more.
    record Refused(Verdict.Refused why) implements Sent {}

    /// It is not suggested any more: somebody was quicker.
    record Settled(Bilingual sentence) implements Sent {}

    /// The service did not take it; it comes back to the list.
    record Failed(Bilingual sentence) implements Sent {}

    /// Nobody knows whether it arrived; it is not sent again.
    record Unknown(Bilingual sentence) implements Sent {}
  }
}
