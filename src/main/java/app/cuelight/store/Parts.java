package app.cuelight.store;

/// Parts of the numbers of viewers, 16,384 in each, by which some indexes begin.
///
/// An index by a date alone has the next viewer’s date anywhere: when everybody is judged again, in
/// the order of their numbers, each takes a page of it to be read, logged and written. Within a
/// part the same thousand people share a hundred pages. Whoever asks such an index goes through the
/// parts, 61 of them in a million people, which takes a twentieth of a millisecond.
final class Parts {

  /// All parts, before a `SELECT`.
  private static final String ALL =
      "WITH RECURSIVE part (no) AS (SELECT 0 UNION ALL SELECT no + 1 FROM part"
          + " WHERE no < (SELECT max(viewer) >> 14 FROM presence)) ";

  private static final int BITS = 14;

  private Parts() {}

  /// The part a number is in.
  static long of(long number) {
    return number >> BITS;
  }

  /// A statement about those whose date of review has come.
  ///
  /// @param columns of `presence`, which is `p`
  /// @param more what follows, such as the order; the instant is the parameter `?1`
  static String due(String columns, String more) {
    return ALL
        + "SELECT "
        + columns
        + " FROM part CROSS JOIN presence p ON p.viewer >> 14 = part.no AND p.review_by <= ?1 "
        + more;
  }
}
