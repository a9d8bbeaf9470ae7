package app.cuelight.eviltwin.store.util;

/// A name that says nothing, in a package that says nothing, built from too much.
final class GreedyHelper {

  GreedyHelper(int a, int b, int c, int d, int e, int f, int g) {}
}
