package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;

/// In which of several bundles an order of somebody with very many lies, so that one more order
/// makes one bundle be written anew, or two, and not all of them.
///
/// Linear hashing: bundles are added one by one as orders come, and each takes over a share of one
/// earlier bundle alone (W. Litwin, Linear hashing: a new tool for file and table addressing, VLDB
/// 1980). Where an order lies follows from its name and from how many orders she has: folded again
/// from the log, everything lies where it lay.
final class OrderParts {

  /// So many are in one bundle together; nearly everybody has fewer.
  private static final int TOGETHER = 64;

  /// Beyond that, on average: about a kilobyte.
  private static final int EACH = 32;

  /// Makes neighbouring names lie apart: 2^32 divided by the golden ratio (D. Knuth, The Art of
  /// Computer Programming 3, 6.4).
  private static final int SPREAD = 0x9E3779B9;

  private static final int HALF = 16;

  private OrderParts() {}

  /// How many bundles so many orders of one person take.
  static int of(int orders) {
    return orders <= TOGETHER ? 1 : orders / EACH;
  }

  /// The bundle an order lies in, from 0.
  static int of(Purchase.Key order, int parts) {
    if (parts == 1) {
      return 0;
    }
    int round = Integer.highestOneBit(parts - 1) << 1;
    int place = hash(order) & round - 1;
    return place < parts ? place : place - (round >>> 1);
  }

  /// The same in every process: of texts it is laid down how they are hashed.
  static int hash(Purchase.Key order) {
    int hash = (31 * order.connection().value().hashCode() + order.order().hashCode()) * SPREAD;
    return hash ^ hash >>> HALF;
  }
}
