package app.cuelight.show.port;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.RemoteClass;
import java.time.Instant;
import java.util.List;

/// Makes coupon codes at one shop (`facts/commerce.md` §6.4).
///
/// Every method blocks, waits for the shop's own limits, and never throws for what the shop says or
/// fails to say: the answer is a value. A shop that accepts a code twice (Vendure does) is asked
/// first; calls for one code never overlap. Safe for any thread.
public interface CouponMinter extends AutoCloseable {

  /// The connection of the shop.
  ConnectionName shop();

  /// What this shop can do.
  Abilities abilities();

  /// Finds or makes the discount that holds the codes of an offer, marked as the campaign's own.
  ///
  /// @param firstCode the code it is made with where the shop wants one
  Parented parent(Offer offer, String firstCode);

  /// Sees to it that one code exists under a parent: looks for it, makes it, reads it back.
  Minted mint(String parent, String code);

  /// Begins to make many codes, at most [Abilities#bulk()].
  Filling fill(String parent, List<String> codes);

  /// How far a filling is.
  Filling look(String parent, String filling, List<String> codes);

  /// Ends the parent: its codes are worth nothing from now on. Done twice is done once.
  Ended end(String parent);

  @Override
  void close();

  /// What a shop can do.
  ///
  /// @param unique whether each viewer can have a code of her own
  /// @param bulk codes in one call; 1 when there is no such call
  /// @param alphabet the characters a code may have, in the shop's spelling
  /// @param longest the longest code
  /// @param sensitive whether `ABC` and `abc` are two codes there
  record Abilities(
      boolean unique,
      int bulk,
      String alphabet,
      int longest,
      boolean sensitive,
      RemoteClass remoteClass) {}

  /// The discount that holds codes.
  sealed interface Parented {
    /// It is there.
    ///
    /// @param id the shop’s id of it
    /// @param endsAt when the shop ends it, or [Instant#MAX]
    record Here(String id, Instant endsAt) implements Parented {}

    record Failed(RemoteTrouble trouble) implements Parented {}
  }

  /// What became of one code.
  sealed interface Minted {
    /// It is there and ours.
    ///
    /// @param id the shop's id of the code
    /// @param isNew false when it was there before
    record Exists(String id, boolean isNew) implements Minted {}

    /// It is there and somebody else's: the next number of the same intent is tried.
    record Taken() implements Minted {}

    record Failed(RemoteTrouble trouble) implements Minted {}
  }

  /// A filling at work.
  sealed interface Filling {
    /// Not done yet.
    ///
    /// @param id what to look for; begins again with the same codes after a crash is harmless
    record Running(String id, int done) implements Filling {}

    /// Done.
    ///
    /// @param made codes that are there and ours, those from before too
    /// @param taken codes that are somebody else's
    /// @param failed codes the shop refused for another reason
    record Done(List<String> made, List<String> taken, List<String> failed) implements Filling {
      public Done {
        made = List.copyOf(made);
        taken = List.copyOf(taken);
        failed = List.copyOf(failed);
      }
    }

    record Failed(RemoteTrouble trouble) implements Filling {}
  }

  /// How ending went.
  sealed interface Ended {
    record Done() implements Ended {}

    record Failed(RemoteTrouble trouble) implements Ended {}
  }
}
