package app.cuelight.terminal.verb;

import app.cuelight.show.port.CouponBooks;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Prints the audit log.
@Command(name = "audit", description = "Prints who did what about coupons, oldest first.")
final class CouponsAudit implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("at", "who", "what", "about", "was", "became", "why"),
          List.of(
              Column.of("at", "AT"),
              Column.of("who", "WHO"),
              Column.of("what", "WHAT"),
              Column.of("about", "ABOUT"),
              Column.of("was", "WAS"),
              Column.of("became", "BECAME"),
              Column.wide("why", "WHY")));

  private final Call call;

  CouponsAudit(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      call.print(
          Answer.many(coupons.books().audit().stream().map(CouponsAudit::row).toList(), SHEET));
    }
  }

  private static Map<String, @Nullable Object> row(CouponBooks.Note note) {
    return Fields.of("at", note.at().toString())
        .and("who", note.who())
        .and("what", note.what())
        .and("about", note.about())
        .and("was", note.was())
        .and("became", note.became())
        .and("why", note.why())
        .map();
  }
}
