package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.show.port.CouponBooks.Approval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The word of a second person, inside one transaction (`facts/commerce.md` §3, anti-abuse 4).
///
/// What was agreed to is a purse for one operator, one offer and one show: every grant draws on it
/// until it is empty or an hour old. Nobody agrees to her own wish; the table refuses it too.
final class Agreeing {

  private static final Duration GOOD = Duration.ofHours(1);

  private final Sql sql;

  Agreeing(Sql sql) {
    this.sql = sql;
  }

  long ask(OfferId offer, String show, Money upTo, String by, Instant now) throws SQLException {
    Long open =
        sql.one(
            row -> row.getLong(1),
            "SELECT id FROM approvals WHERE offer = ? AND show = ? AND state = 'wanted'"
                + " AND wanted_by = ? AND currency = ? AND minor = ? AND until > ?",
            offer.value(),
            show,
            by,
            upTo.currency(),
            upTo.minor(),
            now.toEpochMilli());
    if (open != null) {
      return open;
    }
    long id =
        sql.insert(
            "INSERT INTO approvals (offer, show, currency, minor, wanted_by, wanted_at, state,"
                + " until) VALUES (?, ?, ?, ?, ?, ?, 'wanted', ?)",
            offer.value(),
            show,
            upTo.currency(),
            upTo.minor(),
            by,
            now.toEpochMilli(),
            now.plus(GOOD).toEpochMilli());
    new Steps(sql, by, now).note("approval", Long.toString(id), "", "wanted", said(offer, upTo));
    return id;
  }

  private static String said(OfferId offer, Money upTo) {
    return offer + " up to " + upTo.amount() + " " + upTo.currency();
  }

  boolean decide(long id, boolean agreed, String by, Instant now) throws SQLException {
    String asker =
        sql.one(
            row -> row.getString(1),
            "SELECT wanted_by FROM approvals WHERE id = ? AND state = 'wanted' AND until > ?",
            id,
            now.toEpochMilli());
    if (asker == null) {
      return false;
    }
    if (asker.strip().equalsIgnoreCase(by.strip())) {
      throw Refused.of(
          "Somebody else than %s, who asks, has to agree.", "须由提出请求的 %s 以外的人同意。", asker);
    }
    String state = agreed ? "agreed" : "declined";
    sql.run(
        "UPDATE approvals SET state = ?, by = ?, at = ?, until = ? WHERE id = ?",
        state,
        by,
        now.toEpochMilli(),
        now.plus(GOOD).toEpochMilli(),
        id);
    new Steps(sql, by, now).note("approval", Long.toString(id), "wanted", state, "for " + asker);
    return true;
  }

  /// What an operator may still grant of an offer by somebody else's word.
  long left(Offer offer, String show, String operator, Instant now) throws SQLException {
    return sql.number(
        "SELECT coalesce(sum(minor - spent), 0) FROM approvals WHERE offer = ? AND show = ?"
            + " AND state = 'agreed' AND wanted_by = ? AND currency = ? AND until > ?",
        offer.id().value(),
        show,
        operator,
        offer.worst().currency(),
        now.toEpochMilli());
  }

  /// Takes what a grant costs out of the purses, the oldest first, as far as they go.
  void draw(Offer offer, String show, String operator, Money cost, Instant now)
      throws SQLException {
    long open = cost.minor();
    for (long[] purse :
        sql.all(
            row -> new long[] {row.getLong(1), row.getLong(2)},
            "SELECT id, minor - spent FROM approvals WHERE offer = ? AND show = ?"
                + " AND state = 'agreed' AND wanted_by = ? AND currency = ? AND until > ?"
                + " AND spent < minor ORDER BY id",
            offer.id().value(),
            show,
            operator,
            cost.currency(),
            now.toEpochMilli())) {
      long drawn = Math.min(open, purse[1]);
      sql.run("UPDATE approvals SET spent = spent + ? WHERE id = ?", drawn, purse[0]);
      open -= drawn;
    }
  }

  List<Approval> open(String show, Instant now) throws SQLException {
    return sql.all(
        Agreeing::approval,
        "SELECT id, offer, currency, minor, spent, wanted_by, wanted_at, state = 'agreed', by,"
            + " until FROM approvals WHERE show = ? AND state <> 'declined' AND until > ?"
            + " ORDER BY id",
        show,
        now.toEpochMilli());
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getLong(1),
        new OfferId(row.getString(2)),
        new Money(row.getLong(4), row.getString(3)),
        new Money(row.getLong(4) - row.getLong(5), row.getString(3)),
        row.getString(6),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getInt(8) != 0,
        row.getString(9),
        Instant.ofEpochMilli(row.getLong(10)));
  }

  /// A campaign that may cost more than the limit is let run by somebody else than who wrote it.
  ///
  /// @throws IllegalArgumentException with a sentence
  void letRun(Campaign campaign, GuardRails rails, String by) throws SQLException {
    if (isLarge(campaign, rails)) {
      requireSecond(
          "campaign",
          campaign.id().value(),
          by,
          Bilingual.of("%s may cost more", "“%s”可能花费更多", campaign.name()));
    }
  }

  /// What was approved is made larger by somebody else than who wrote it.
  ///
  /// @throws IllegalArgumentException with a sentence
  void raised(@Nullable Campaign before, Campaign now, GuardRails rails, String by)
      throws SQLException {
    if (before == null) {
      return;
    }
    boolean isDraft = before.state() == Campaign.State.DRAFT;
    if (!isDraft && isLarge(now, rails) && isMore(before.money(), now.money())) {
      requireSecond(
          "campaign",
          now.id().value(),
          by,
          Bilingual.of("%s would cost more", "“%s”将花费更多", now.name()));
    }
    if (isDraft && now.state() != Campaign.State.DRAFT) {
      letRun(now, rails, by);
    }
  }

  /// The limit itself is raised or lifted by somebody else than who set it.
  ///
  /// @throws IllegalArgumentException with a sentence
  void raised(GuardRails before, GuardRails now, String by) throws SQLException {
    if (before.approvalAbove() != null && isMore(before.approvalAbove(), now.approvalAbove())) {
      requireSecond(
          "rails",
          "",
          by,
          new Bilingual("The limit for a second person’s word would be higher", "需要第二人同意的上限将会提高"));
    }
  }

  private static boolean isLarge(Campaign campaign, GuardRails rails) {
    return rails.approvalAbove() != null
        && (campaign.money() == null || rails.asks(campaign.money()));
  }

  private static boolean isMore(@Nullable Money before, @Nullable Money now) {
    if (before == null) {
      return false;
    }
    return now == null || !now.currency().equals(before.currency()) || now.minor() > before.minor();
  }

  private void requireSecond(String what, String about, String by, Bilingual why)
      throws SQLException {
    String last =
        sql.one(
            row -> row.getString(1),
            "SELECT who FROM events WHERE what = ? AND about = ? AND became = 'kept'"
                + " ORDER BY id DESC LIMIT 1",
            what,
            about);
    if (last != null && last.strip().equalsIgnoreCase(by.strip())) {
      throw new Refused(
          new Bilingual(
              why.en() + ": somebody else than " + last + ", who wrote it last, has to agree.",
              why.zh() + "：须由最后写下它的 " + last + " 以外的人同意。"));
    }
  }
}
