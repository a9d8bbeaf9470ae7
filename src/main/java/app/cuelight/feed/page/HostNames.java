package app.cuelight.feed.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// By which names this computer may be called.
///
/// A foreign site can point a name of its own at this computer and then read what it serves as its
/// own (DNS rebinding). It cannot do so with an address, nor with this computer's own name.
///
/// @param names of this computer, in lower case
record HostNames(Set<String> names) {

  private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

  HostNames {
    names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /// Whether a header `Host` names this computer.
  boolean fits(String header) {
    String host = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
    if (host.equals("localhost") || V4.matcher(host).matches() || V6.matcher(host).matches()) {
      return true;
    }
    return names.contains(host)
        || (host.endsWith(".local")
            && names.contains(host.substring(0, host.length() - ".local".length())));
  }

  /// Whether a header `Origin`, where there is one, is this very page.
  static boolean isOwn(String origin, String host) {
    return origin.isEmpty() || origin.equalsIgnoreCase("http://" + host);
  }
}
