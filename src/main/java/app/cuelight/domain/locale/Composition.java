package app.cuelight.domain.locale;

import com.ibm.icu.text.Normalizer2;

/// Whether letters and their marks are one character where they can be (NFC), so that equal texts
/// are equal and fonts find their glyphs.
public final class Composition {

  private Composition() {}

  public static boolean isComposed(String text) {
    return Normalizer2.getNFCInstance().isNormalized(text);
  }
}
