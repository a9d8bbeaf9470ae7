package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.store.Database;
import app.cuelight.store.Faults;
import app.cuelight.store.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The books in `coupons.db`, over two connections that are this object's own: one writes, one
/// looks. Safe for any thread; one writing transaction at a time, here and over all processes.
public final class SqliteCouponBooks extends OutboxFile implements CouponBooks {

  private final Sql sql;
  private final Sql looking;
  private final Seal seal;
  private final Codes codes;
  private final Granting granting;
  private final Granting rehearsing;
  private final RoomGranting rooms;
  private final Reports known;
  private final Reports reports;

  private SqliteCouponBooks(Path file, Sql sql, Sql looking, byte[] key) {
    this(file, sql, looking, new Seal(key));
  }

  private SqliteCouponBooks(Path file, Sql sql, Sql looking, Seal seal) {
    this(file, sql, looking, seal, new Codes(sql, seal));
  }

  private SqliteCouponBooks(Path file, Sql sql, Sql looking, Seal seal, Codes codes) {
    super(file, sql, looking, codes);
    this.sql = sql;
    this.looking = looking;
    this.seal = seal;
    this.codes = codes;
    this.granting = new Granting(sql, seal, codes);
    this.rehearsing = new Granting(looking, seal, new Codes(looking, seal));
    this.rooms = new RoomGranting(sql, granting);
    this.known = new Reports(sql);
    this.reports = new Reports(looking);
  }

  /// Opens the books of a folder; makes them when they are not there.
  ///
  /// @param chance makes the key of codes, once
  /// @throws app.cuelight.show.port.JournalException when the disk refuses
  public static SqliteCouponBooks open(Path home, SecureRandom chance) {
    var file = new CouponFile(home, chance);
    try {
      var sql = new Sql(file.open());
      byte[] key = sql.one(row -> row.getBytes(1), "SELECT bytes FROM secrets");
      if (key == null) {
        throw new SQLException("The key of the codes is missing.");
      }
      return new SqliteCouponBooks(file.path(), sql, new Sql(Database.reader(file.path())), key);
    } catch (SQLException e) {
      throw Faults.of(file.path(), e);
    }
  }

  /// Whether a folder has books.
  public static boolean areIn(Path home) {
    return Files.exists(home.resolve(CouponFile.NAME));
  }

  /// What is wrong with the books of a folder, changing nothing; empty where there are none.
  ///
  /// @throws app.cuelight.show.port.JournalException when they cannot be read
  public static List<String> examined(Path home) {
    Path file = home.resolve(CouponFile.NAME);
    if (!areIn(home)) {
      return List.of();
    }
    try (Sql sql = new Sql(Database.reader(file))) {
      return new Reports(sql).check();
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }

  @Override
  public Definitions definitions() {
    return read(reports::definitions);
  }

  @Override
  public void keep(Campaign campaign, String by, Instant now) {
    did(() -> {
      Definitions before = known.definitions();
      Editing.payable(before, campaign);
      new Agreeing(sql).raised(before.campaign(campaign.id()), campaign, before.rails(), by);
      return keep("campaign", campaign.id().value(), Definition.text(campaign), by, now);
    });
  }

  @Override
  public void keep(Offer offer, String by, Instant now) {
    did(() -> {
      Campaign campaign = known.definitions().campaign(offer.campaign());
      if (campaign == null) {
        throw Refused.of(
            "There is no campaign %s; add it first.", "没有活动 %s；请先添加。", offer.campaign());
      }
      Editing.payable(campaign, offer);
      new Editing(sql).worth(known.definitions().offer(offer.id()), offer);
      return keep("offer", offer.id().value(), Definition.text(offer), by, now);
    });
  }

  @Override
  public void keep(GuardRails rails, String by, Instant now) {
    did(() -> {
      new Agreeing(sql).raised(known.definitions().rails(), rails, by);
      return keep("rails", "", Definition.text(rails), by, now);
    });
  }

  private boolean keep(String kind, String id, String text, String by, Instant now)
      throws SQLException {
    sql.run("INSERT OR REPLACE INTO definitions (kind, id, text) VALUES (?, ?, ?)", kind, id, text);
    new Steps(sql, by, now).note(kind, id, "", "kept", "");
    return true;
  }

  @Override
  public void move(CampaignId id, Campaign.State to, String by, Instant now) {
    did(() -> {
      Campaign campaign = known.definitions().campaign(id);
      if (campaign == null) {
        throw Refused.of("There is no campaign %s.", "没有活动 %s。", id);
      }
      Campaign moved = campaign.in(to);
      if (to == Campaign.State.APPROVED) {
        new Agreeing(sql).letRun(campaign, known.definitions().rails(), by);
      }
      sql.run(
          "UPDATE definitions SET text = ? WHERE kind = 'campaign' AND id = ?",
          Definition.text(moved),
          id.value());
      new Steps(sql, by, now).note("campaign", id.value(), campaign.state().name(), to.name(), "");
      return true;
    });
  }

  @Override
  public Given given(Candidate she, Offer offer, String show, String operator, Instant now) {
    return read(() -> rehearsing.given(she, offer, show, operator, now));
  }

  @Override
  public List<Verdict> grant(List<Asked> asked, Judge judge) {
    return did(() -> granting.grant(asked, judge));
  }

  @Override
  public Verdict grant(AskedForRoom asked, RoomJudge judge) {
    return did(() -> rooms.grant(asked, judge));
  }

  @Override
  public List<Verdict> rehearse(List<Asked> asked, Judge judge) {
    return read(() -> rehearsing.rehearse(asked, judge));
  }

  @Override
  public boolean takeBack(long id, String by, Instant now) {
    return did(() -> outbox().takeBack(id, by, now));
  }

  @Override
  public int takeBackGroup(String group, String by, Instant now) {
    return did(() -> {
      int count = 0;
      for (Long id :
          sql.all(
              row -> row.getLong(1),
              "SELECT s.id FROM grants g JOIN sends s ON s.grant_id = g.id WHERE g.grp = ?",
              group)) {
        count += outbox().takeBack(id, by, now) ? 1 : 0;
      }
      return count;
    });
  }

  @Override
  public void pause(String group, boolean paused) {
    did(() ->
        sql.run(
            paused
                ? "INSERT OR IGNORE INTO paused_groups (grp) VALUES (?)"
                : "DELETE FROM paused_groups WHERE grp = ?",
            group));
  }

  @Override
  public boolean settle(long id, boolean again, String by, Instant now) {
    return did(() -> outbox().settle(id, again, by, now));
  }

  @Override
  public void forget(Candidate she, String by, Instant now) {
    did(() -> {
      for (String link : seal.links(she.identities())) {
        for (Long grant :
            sql.all(
                row -> row.getLong(1), "SELECT grant_id FROM grant_links WHERE link = ?", link)) {
          var steps = new Steps(sql, by, now);
          long send = sql.number("SELECT id FROM sends WHERE grant_id = ?", grant);
          // What is on its way comes back first; then it is stopped, too.
          if (sql.number("SELECT state = 'STARTED' FROM sends WHERE id = ?", send) == 0) {
            outbox().stop(steps, send, grant);
          }
          sql.run("UPDATE grants SET viewer = NULL, name = '' WHERE id = ?", grant);
          sql.run("UPDATE sends SET recipient = '' WHERE grant_id = ?", grant);
          steps.note("grant", Long.toString(grant), "", "", "forgotten");
        }
        sql.run("DELETE FROM grant_links WHERE link = ?", link);
      }
      // The keyed hash in a newcomer's claim stays: it names nobody and gives no second gift.
      return true;
    });
  }

  @Override
  public Set<String> given(Set<String> codes) {
    return read(() -> new Redeeming(looking, seal).given(codes));
  }

  @Override
  public void ordered(String connection, Order order, List<String> links, Instant now) {
    if (!order.coupons().isEmpty()) {
      did(() -> {
        new Redeeming(sql, seal).ordered(connection, order, links, now);
        return true;
      });
    }
  }

  @Override
  public void moved(
      String connection, ShowEvent.CouponMoved move, List<String> links, Instant at, Instant now) {
    did(() -> {
      new Moving(sql, new Redeeming(sql, seal)).moved(connection, move, links, at, now);
      return true;
    });
  }

  @Override
  public int pool(OfferId offer, List<String> codes, Instant now) {
    return did(() -> {
      int added = 0;
      for (String code : codes) {
        added +=
            sql.run(
                "INSERT OR IGNORE INTO codes (code, offer, state) VALUES (?, ?, 'free')",
                code,
                offer.value());
      }
      new Steps(sql, "pool", now).note("pool", offer.value(), "", Integer.toString(added), "");
      return added;
    });
  }

  @Override
  public long free(OfferId offer) {
    return read(() -> reports.free(offer));
  }

  @Override
  public List<String> next(OfferId offer, int count, int skip) {
    return read(() -> new Codes(looking, seal).next(offer, count, skip));
  }

  @Override
  public List<Row> outbox(int limit) {
    return read(() -> reports.outbox(limit));
  }

  @Override
  public long open() {
    return read(reports::open);
  }

  @Override
  public Map<OfferId, Counts> counts(String show) {
    return read(() -> reports.counts(show));
  }

  @Override
  public long spent(String show) {
    return read(() -> reports.spent(show));
  }

  @Override
  public List<Note> audit() {
    return read(reports::audit);
  }

  @Override
  public List<String> check() {
    return read(reports::check);
  }

  @Override
  public long ask(OfferId offer, String show, Money upTo, String by, Instant now) {
    return did(() -> new Agreeing(sql).ask(offer, show, upTo, by, now));
  }

  @Override
  public boolean decide(long approval, boolean agreed, String by, Instant now) {
    return did(() -> new Agreeing(sql).decide(approval, agreed, by, now));
  }

  @Override
  public List<Approval> approvals(String show, Instant now) {
    return read(() -> new Agreeing(looking).open(show, now));
  }

  @Override
  public List<Group> groups() {
    return read(reports::groups);
  }

  @Override
  public void endsAtShop(OfferId offer, Instant endsAt) {
    did(() -> codes.endsAtShop(offer, endsAt));
  }
}
