package app.cuelight.show.port;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The books of coupons: what there is to give, what was given, what it costs, what was written
/// down about it.
///
/// Every writing method is one durable transaction; several processes may write one file at once,
/// and each grant is judged inside the transaction that makes it. Methods throw a
/// [JournalException] when the disk refuses. Safe for any thread.
public interface CouponBooks extends AutoCloseable {

  /// All campaigns, offers, and the guard rails.
  Definitions definitions();

  void keep(Campaign campaign, String by, Instant now);

  /// Makes or changes an offer.
  ///
  /// @throws IllegalArgumentException when there is no such campaign
  void keep(Offer offer, String by, Instant now);

  void keep(GuardRails rails, String by, Instant now);

  /// Moves a campaign on.
  ///
  /// @throws IllegalArgumentException with a sentence when it may not go there
  void move(CampaignId campaign, Campaign.State to, String by, Instant now);

  /// What was given so far, for a verdict before any key is pressed.
  Given given(Candidate she, Offer offer, String show, String operator, Instant now);

  /// Judges and grants, all in one transaction, in their order; each is judged by what the ones
  /// before left.
  List<Verdict> grant(List<Asked> asked, Judge judge);

  /// Judges and grants a code for all to a room, in one transaction. What is put aside is what
  /// every use costs that the offer's limit in all leaves.
  Verdict grant(AskedForRoom asked, RoomJudge judge);

  /// What granting these would come to, changing nothing.
  List<Verdict> rehearse(List<Asked> asked, Judge judge);

  /// Takes back what has not left; one of the outbox.
  boolean takeBack(long id, String by, Instant now);

  /// Takes back all of a group that has not left.
  ///
  /// @return how many
  int takeBackGroup(String group, String by, Instant now);

  /// Stops a group, or lets it go on.
  void pause(String group, boolean paused);

  /// Decides about an uncertain one.
  boolean settle(long id, boolean again, String by, Instant now);

  /// Takes out of the books who somebody is: what waits for her is cancelled, sums stay.
  void forget(Candidate she, String by, Instant now);

  /// Of these codes those that somebody was given, whatever their case.
  Set<String> given(Set<String> codes);

  /// Matches the codes of an order to grants. The same state of an order again changes nothing. A
  /// code for many counts from when it was given; an order with a code of her own that came in by
  /// another connection already is that order.
  ///
  /// @param links all links of who ordered; empty for a guest
  void ordered(String connection, Order order, List<String> links, Instant now);

  /// What a platform says became of a code: it reached her, she claimed it, she used it. The same
  /// again changes nothing.
  ///
  /// @param links all links of whom it is about
  void moved(
      String connection, ShowEvent.CouponMoved move, List<String> links, Instant at, Instant now);

  /// Codes that are there at the shop join the pool of an offer; one that is there already is left
  /// as it is.
  int pool(OfferId offer, List<String> codes, Instant now);

  /// Free codes by offer.
  long free(OfferId offer);

  /// The codes of an offer that come next for its pool, the same until [#pool] took them.
  ///
  /// @param skip numbers to leave out because their codes are somebody else's
  List<String> next(OfferId offer, int count, int skip);

  /// The newest of the outbox.
  List<Row> outbox(int limit);

  /// Asks for a second person's word: that grants of an offer in a show may cost so much though
  /// they are above the limit of the guard rails. The same wish while it is open is the same.
  ///
  /// @return its number
  long ask(OfferId offer, String show, Money upTo, String by, Instant now);

  /// Agrees to what another operator asked for, or declines.
  ///
  /// @return false when it is not open any more
  /// @throws IllegalArgumentException with a sentence when it is her own wish
  boolean decide(long approval, boolean agreed, String by, Instant now);

  /// What is wanted or agreed to in a show and not over.
  List<Approval> approvals(String show, Instant now);

  /// Group sends of which something is open, newest first; every row of them is counted.
  List<Group> groups();

  /// When the shop ends the codes of an offer, or [Instant#MAX]: no coupon lasts longer.
  void endsAtShop(OfferId offer, Instant endsAt);

  /// How many writing transactions were begun since the books were opened, for measuring.
  long writes();

  /// How many entries are not final.
  long open();

  /// Counts by offer for a show.
  Map<OfferId, Counts> counts(String show);

  /// What coupons of a show cost at most so far, in minor units.
  long spent(String show);

  /// The audit log, oldest first.
  List<Note> audit();

  /// What is wrong with the file, or an empty list.
  List<String> check();

  @Override
  void close();

  /// Judges inside the transaction.
  interface Judge {
    Verdict judge(Asked asked, Given given);
  }

  /// Judges a message to a room.
  interface RoomJudge {
    /// Whether the room may be told.
    ///
    /// @param worst what all uses cost that may come of it
    Verdict judge(Money worst, Given given);
  }

  /// Everything that is defined.
  record Definitions(List<Campaign> campaigns, List<Offer> offers, GuardRails rails) {
    public Definitions {
      campaigns = List.copyOf(campaigns);
      offers = List.copyOf(offers);
    }

    public @Nullable Offer offer(OfferId id) {
      return offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElse(null);
    }

    public @Nullable Campaign campaign(CampaignId id) {
      return campaigns.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
  }

  /// A grant that is asked for.
  ///
  /// @param at when
  /// @param leaves when its message may leave: after the seconds in which it can be taken back
  /// @param held whether it waits for the morning by somebody's choice
  /// @param deadline when its message is worth nothing any more
  /// @param group the group send it belongs to, or null
  record Asked(
      Candidate she,
      Campaign campaign,
      Offer offer,
      String show,
      String operator,
      String channel,
      String recipient,
      Instant at,
      Instant leaves,
      boolean held,
      Instant deadline,
      @Nullable String group,
      ZoneId zone) {}

  /// A message to a room that is asked for, with one code for all.
  ///
  /// @param room the room as the outbox names it
  /// @param recipient the room and whom in it, as the dispatcher reads it
  record AskedForRoom(
      Campaign campaign,
      Offer offer,
      String show,
      String operator,
      String channel,
      String room,
      String recipient,
      @Nullable String language,
      Instant at,
      Instant leaves,
      Instant deadline,
      ZoneId zone) {}

  /// One entry of the outbox.
  record Row(
      long id,
      String intent,
      OfferId offer,
      String campaign,
      @Nullable String viewer,
      String name,
      @Nullable String code,
      String channel,
      SendState state,
      int attempt,
      @Nullable RemoteTrouble why,
      @Nullable Instant next,
      Instant at,
      String by,
      @Nullable String group,
      boolean paused) {}

  /// A second person's word, wanted or given.
  ///
  /// @param left what is not drawn yet
  /// @param by who agreed, or null while it is wanted
  /// @param until when it is over
  record Approval(
      long id,
      OfferId offer,
      Money upTo,
      Money left,
      String wantedBy,
      Instant wantedAt,
      boolean agreed,
      @Nullable String by,
      Instant until) {}

  /// How far a group send is.
  ///
  /// @param latest its newest entry of the outbox
  /// @param waiting entries that have not left
  /// @param leaves when it leaves, or null when it may not be taken back any more
  record Group(
      String id,
      long latest,
      OfferId offer,
      String channel,
      int size,
      int sent,
      int failed,
      int uncertain,
      int waiting,
      boolean paused,
      @Nullable Instant leaves,
      Instant at) {}

  /// What came of an offer in a show.
  record Counts(long granted, long used, long usedSoon, long leaks, long control) {}

  /// One line of the audit log.
  record Note(
      Instant at, String who, String what, String about, String was, String became, String why) {}
}
