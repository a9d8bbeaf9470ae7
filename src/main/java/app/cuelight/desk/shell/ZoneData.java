package app.cuelight.desk.shell;

import java.util.List;

/// The zone rules in use.
///
/// @param version such as `2026e`
/// @param differing IANA zones in use whose rules the JDK has otherwise
record ZoneData(String version, List<String> differing) {

  ZoneData {
    differing = List.copyOf(differing);
  }
}
