package app.cuelight.desk.live;

import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.greet.Step;

/// What the host does next, in a few words, the verb first.
record StepWords(Words words) {

  String of(Step step) {
    Step.Prompt prompt = step.prompt();
    return prompt == null ? plain(step) : said(prompt);
  }

  private String said(Step.Prompt prompt) {
    return words.language() == Language.ZH ? prompt.text().zh() : prompt.text().en();
  }

  private String plain(Step step) {
    boolean named = !step.subject().isEmpty();
    String key =
        switch (step.act()) {
          case PITCH -> "step.pitch";
          case FOLLOW -> "step.follow";
          case PRODUCT -> named ? "step.product.named" : "step.product";
          case ASK -> "step.ask";
          case ANSWER -> "step.answer";
          case EARLY -> named ? "step.early.named" : "step.early";
          case NEWS -> "step.news";
          case MORE -> "step.more";
          case THANK -> named ? "step.thank.named" : "step.thank";
          case PROMPT -> throw new IllegalStateException("A prompt has words of its own.");
        };
    return words.say(key, step.subject());
  }
}
