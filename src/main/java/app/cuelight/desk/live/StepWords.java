package app.cuelight.desk.live;

import app.cuelight.desk.kit.Words;
import app.cuelight.domain.greet.Step;

/// What the host does next, in a few words, the verb first.
record StepWords(Words words) {

  String of(Step step) {
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
        };
    return words.say(key, step.subject());
  }
}
