package app.cuelight.feed.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page itself, as one file, and the fonts it is drawn with.
///
/// Style and script stand inside the page and are allowed by their hash (Content Security Policy
/// level 3): whatever a viewer's name smuggled in would not run.
final class PageFiles {

  private static final List<String> FONTS =
      List.of(
          "cuelight-sans-regular.ttf",
          "cuelight-sans-bold.ttf",
          "cuelight-sans-sc.woff",
          "cuelight-sans-tc.woff",
          "cuelight-sans-jp.woff",
          "cuelight-sans-kr.woff");
  private static final String A_WEEK = "Cache-Control: private, max-age=604800, immutable\r\n";

  private final PageAnswer page;

  PageFiles() {
    String style = text("host.css");
    String script = text("host.js");
    String policy =
        ("Content-Security-Policy: default-src 'none'; script-src '%s'; style-src '%s';"
                + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'\r\n")
            .formatted(hash(script), hash(style));
    String html = text("host.html").replace("/*style*/", style).replace("/*script*/", script);
    page =
        PageAnswer.of(
            "text/html; charset=utf-8",
            PageAnswer.PRIVATE + policy,
            html.getBytes(StandardCharsets.UTF_8));
  }

  PageAnswer page() {
    return page;
  }

  /// A font by the name of its file, or null; read anew for every tablet, which keeps it.
  static @Nullable PageAnswer font(String file) {
    if (!FONTS.contains(file)) {
      return null;
    }
    String type = file.endsWith(".ttf") ? "font/ttf" : "font/woff";
    return PageAnswer.of(type, A_WEEK, bytes("/assets/fonts/" + file));
  }

  private static String text(String name) {
    return new String(bytes("/app/cuelight/feed/page/" + name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + resource + " cannot be read.", e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
