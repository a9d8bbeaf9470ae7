package app.cuelight.feed.receiver;

/// The limits of the JDK's HTTP server, which it reads once, when its first class is loaded
/// (`sun.net.httpserver.ServerConfig`). Values given on the command line stay. Whoever opens a
/// server first applies them for all.
public final class HttpLimits {

  /// Connections that may be open at once; more are closed at once.
  private static final int CONNECTIONS = 1_024;

  private HttpLimits() {}

  /// Sets the limits; to be called before the first server is made.
  public static void apply() {
    // A request, headers and all, has 10 seconds to arrive: slower ones hold a place on purpose.
    set("sun.net.httpserver.maxReqTime", 10);
    // Its answer waits for the disk and for the other side to read.
    set("sun.net.httpserver.maxRspTime", 60);
    set("sun.net.httpserver.idleInterval", 30);
    set("sun.net.httpserver.maxIdleConnections", CONNECTIONS);
    set("jdk.httpserver.maxConnections", CONNECTIONS);
    set("sun.net.httpserver.maxReqHeaders", 100);
    set("sun.net.httpserver.maxReqHeaderSize", 64 * 1_024);
    // A sender refused in the middle of his body reads the answer only when he may finish: what
    // follows is thrown away, up to here.
    set("sun.net.httpserver.drainAmount", 8 * 1_024 * 1_024);
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private static void set(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }
}
