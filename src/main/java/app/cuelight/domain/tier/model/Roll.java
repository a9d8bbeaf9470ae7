package app.cuelight.domain.tier.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The groups of a [Sample] laid out for being gone through again and again: every age that occurs
/// stands once, who bought equally often stands together, and the whole is cut into pieces of at
/// most [#PIECE] groups. Where it is cut hangs on the customers alone, never on the machine, so
/// that sums over the pieces, added in their order, are the same everywhere to the last digit.
final class Roll {

  /// So many are done in about a tenth of a millisecond: far more than handing them to another
  /// thread costs, few enough for all processors to end together.
  static final int PIECE = 1 << 14;

  /// The ages that occur, at the last purchase or now, in rising order.
  final double[] ages;

  /// Where in [#ages] a group's age at its last purchase stands.
  final int[] tx;

  /// Where in [#ages] its age now stands.
  final int[] t;

  /// How many customers a group has.
  final int[] counts;

  /// How many are of each of [#ages] now.
  final double[] customers;

  /// How many purchases after the first those made together.
  final double[] purchases;

  /// Who bought equally often, in rising order.
  final List<Alike> alikes;

  final List<Piece> pieces;

  /// Customers with the same number of purchases after the first.
  ///
  /// @param x that number
  /// @param customers how many they are
  record Alike(int x, long customers) {}

  /// Groups that stand together and bought equally often.
  ///
  /// @param alike which of [#alikes] they belong to
  /// @param from the first of the groups
  /// @param to the one behind the last
  record Piece(int alike, int from, int to) {}

  Roll(Sample sample) {
    int size = sample.groups();
    int[] places = places(sample);
    ages = ages(places);
    tx = new int[size];
    t = new int[size];
    counts = new int[size];
    customers = new double[ages.length];
    purchases = new double[ages.length];
    alikes = new ArrayList<>();
    pieces = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int n = sample.count(i);
      tx[i] = places[sample.tx(i)] - 1;
      t[i] = places[sample.t(i)] - 1;
      counts[i] = n;
      customers[t[i]] += n;
      purchases[t[i]] += (double) n * sample.x(i);
    }
    for (int from = 0, to = 0; from < size; from = to) {
      long together = 0;
      while (to < size && sample.x(to) == sample.x(from)) {
        together += counts[to++];
      }
      for (int at = from; at < to; at += PIECE) {
        pieces.add(new Piece(alikes.size(), at, Math.min(to, at + PIECE)));
      }
      alikes.add(new Alike(sample.x(from), together));
    }
  }

  /// For every age that occurs which one it is, counted from 1; 0 for the others.
  private static int[] places(Sample sample) {
    int[] places = new int[sample.oldest() + 1];
    for (int i = 0; i < sample.groups(); i++) {
      places[sample.tx(i)] = 1;
      places[sample.t(i)] = 1;
    }
    int different = 0;
    for (int age = 0; age < places.length; age++) {
      different += places[age];
      places[age] *= different;
    }
    return places;
  }

  private static double[] ages(int[] places) {
    double[] ages = new double[places.length];
    for (int age = 0; age < places.length; age++) {
      if (places[age] > 0) {
        ages[places[age] - 1] = age;
      }
    }
    return Arrays.copyOf(ages, Arrays.stream(places).max().orElse(0));
  }
}
