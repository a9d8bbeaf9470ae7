package app.cuelight.store;

/// How SQL follows a link to the viewer it leads to.
final class Links {

  /// The present id of the viewer a link leads to, else the link itself; `%1$s` is the link.
  static final String VIEWER_OF =
      "ifnull((SELECT v.id FROM identities i JOIN viewers v ON v.no = i.viewer"
          + " WHERE i.link = %1$s LIMIT 1), %1$s)";

  private Links() {}
}
