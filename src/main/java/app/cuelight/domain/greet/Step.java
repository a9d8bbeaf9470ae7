package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Bilingual;
import org.jspecify.annotations.Nullable;

/// What the host does next with somebody who was greeted: one act, and the sentence for it where
/// there is one.
///
/// @param subject what it is about (a product's name, a category, her question); may be empty
/// @param line the sentence in her language, or null when the host needs none
/// @param prompt what the playbook says, or null when the step is none of its
public record Step(Act act, String subject, @Nullable Greeting line, @Nullable Prompt prompt) {

  public Step {
    if ((act == Act.PROMPT) != (prompt != null)) {
      throw new IllegalArgumentException("What the playbook says has its words, nothing else has.");
    }
  }

  /// A step that is none of the playbook's.
  public Step(Act act, String subject, @Nullable Greeting line) {
    this(act, subject, line, null);
  }

  /// An action of the playbook, which is ticked off.
  ///
  /// @param action its id
  /// @param asks whether her answer is kept
  public record Prompt(String action, Bilingual text, boolean asks) {}

  /// The acts, as data; the screens put them into at most five words, the verb first.
  public enum Act {
    /// Say in one sentence what this room sells.
    PITCH,
    /// Ask her to follow.
    FOLLOW,
    /// Point at the product on air.
    PRODUCT,
    /// Ask whether she has questions.
    ASK,
    /// Answer what she asked.
    ANSWER,
    /// Give her a first look at the next product.
    EARLY,
    /// Show her what is new since she was here last.
    NEWS,
    /// Show her more of what she buys.
    MORE,
    /// Thank her for the order she just placed.
    THANK,
    /// Do what the playbook says.
    PROMPT
  }
}
