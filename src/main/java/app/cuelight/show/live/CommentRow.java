package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.QuestionTopic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One comment as the assistant sees it.
///
/// @param key names the comment for ever, across restarts
/// @param number counts the comments shown; the newest has the largest
/// @param author the identity that wrote it ([app.cuelight.domain.basic.Identity#link()]): hers for
///   ever, also where the viewer becomes another
/// @param tier what she was when she wrote it
/// @param name the tidied name; never empty
/// @param language what the platform says it is written in, BCP 47, or null
/// @param text at most [#LONGEST] UTF-16 units
/// @param topic what it asks about, or null when it asks nothing
/// @param answeredBy who marked it as answered, or null while it is open
public record CommentRow(
    String key,
    long number,
    ViewerId viewer,
    String author,
    Tier tier,
    String name,
    boolean advocate,
    Locality locality,
    @Nullable String language,
    String text,
    Instant at,
    @Nullable QuestionTopic topic,
    @Nullable String answeredBy) {

  /// More of a comment is not shown.
  public static final int LONGEST = 500;

  CommentRow of(ViewerId other) {
    return new CommentRow(
        key,
        number,
        other,
        author,
        tier,
        name,
        advocate,
        locality,
        language,
        text,
        at,
        topic,
        answeredBy);
  }

  CommentRow numbered(long newest) {
    return new CommentRow(
        key,
        newest,
        viewer,
        author,
        tier,
        name,
        advocate,
        locality,
        language,
        text,
        at,
        topic,
        answeredBy);
  }

  CommentRow answered(@Nullable String by) {
    return new CommentRow(
        key, number, viewer, author, tier, name, advocate, locality, language, text, at, topic, by);
  }
}
