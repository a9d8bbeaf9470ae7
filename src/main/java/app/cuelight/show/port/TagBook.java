package app.cuelight.show.port;

import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Which tags people have, and who has them, without judging anybody. Safe for any thread.
public interface TagBook {

  /// The tags that anybody has, in no order.
  List<Tag> tags();

  /// Who has a text in her tag line by what the show judged last.
  Tagged standing(TagSearch sought, Instant now);

  /// Who may have it by any judge: whatever she spends and wherever she stands.
  Tagged possible(TagSearch sought);

  /// Hands over these people, most recently seen first, some read at a time.
  ///
  /// @param reader says whether it wants more
  void eachOf(BitSet numbers, Predicate<Viewer> reader);

  /// People by their numbers; nobody is in both.
  ///
  /// @param stand those who have it
  /// @param may those who have to be judged: the clock may have moved them since
  record Tagged(BitSet stand, BitSet may) {}
}
