package app.cuelight.launch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How this computer is reached from others.
final class ThisComputer {

  private static final String LOOPBACK = "127.0.0.1";

  private ThisComputer() {}

  /// The addresses at which something is reached that listens at this one, as they stand in a URL,
  /// the likeliest first.
  ///
  /// @param bind one address, or `0.0.0.0` or `::` for all
  static List<String> addresses(String bind) {
    if (!bind.equals("0.0.0.0") && !bind.equals("::")) {
      return List.of(bind.contains(":") ? "[" + bind + "]" : bind);
    }
    List<String> all =
        reachable().stream()
            .sorted(
                Comparator.comparing((InetAddress address) -> address instanceof Inet6Address)
                    .thenComparing(address -> !address.isSiteLocalAddress()))
            .map(ThisComputer::written)
            .toList();
    return all.isEmpty() ? List.of(LOOPBACK) : all;
  }

  /// The names others may call this computer by.
  static Set<String> names(String bind) {
    Set<String> names = new HashSet<>(Set.of(bind));
    try {
      names.add(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      // It has none that resolves; its addresses do.
      return names;
    }
    return names;
  }

  private static List<InetAddress> reachable() {
    List<InetAddress> found = new ArrayList<>();
    try {
      for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
        if (each.isUp() && !each.isLoopback()) {
          each.inetAddresses().filter(address -> !address.isLinkLocalAddress()).forEach(found::add);
        }
      }
    } catch (SocketException e) {
      // A machine that does not tell its addresses is reached by itself alone.
      return List.of();
    }
    return found;
  }

  private static String written(InetAddress address) {
    String host = address.getHostAddress();
    if (address instanceof Inet4Address) {
      return host;
    }
    int zone = host.indexOf('%');
    return "[" + (zone < 0 ? host : host.substring(0, zone)) + "]";
  }
}
