package app.cuelight.show.live;

import app.cuelight.domain.greet.Greeting;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Step;
import app.cuelight.domain.greet.Step.Act;
import app.cuelight.domain.greet.Values;
import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Subject;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.playbook.Prompter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes after the hello, in order: what she just did first, then what the playbook says, then
/// what fits her history.
///
/// Nothing here presses for time or stock: no number of either is read live, and a line that
/// presses is true only with one.
final class PathAfterHello {

  private final Etiquette etiquette;
  private final LineMaker.Voice voice;
  private final Greeting hello;
  private final String product;
  private final Values values;
  private final List<Step> steps = new ArrayList<>();
  private boolean isEarlySaid;

  private PathAfterHello(Scene scene, LineMaker.Voice voice, Greeting hello) {
    this.etiquette = scene.etiquette();
    this.voice = voice;
    this.hello = hello;
    this.product = scene.productName();
    this.values = scene.values();
  }

  /// The steps for somebody who is greeted with this hello.
  ///
  /// @param at the instant by which the playbook is asked
  static List<Step> of(Met met, Scene scene, LineMaker.Voice voice, Greeting hello, Instant at) {
    var path = new PathAfterHello(scene, voice, hello);
    path.now(met.latest());
    Prompter prompter = scene.etiquette().manners().prompter();
    path.prompted(prompter.suggest(new Subject(met.viewer(), met.standing(), at)));
    path.history(met.viewer(), met.standing());
    return List.copyOf(path.steps);
  }

  /// What the playbook says goes before what its history suggests anyway.
  private void prompted(List<Action> actions) {
    for (Action action : actions) {
      if (action.kind().isOnAir()) {
        boolean isEarly = action.kind() == ActionKind.EARLY;
        isEarlySaid |= isEarly;
        Greeting line = isEarly ? voice.line(LineKey.EARLY, Values.NONE) : null;
        var prompt = new Step.Prompt(action.id().value(), action.text(), action.kind().hasAnswer());
        steps.add(new Step(Act.PROMPT, product, line, prompt));
      }
    }
  }

  /// She asked something, or bought.
  private void now(@Nullable Reason latest) {
    if (latest instanceof Reason.Said said && said.question()) {
      add(Act.ANSWER, said.text(), null);
    } else if (latest instanceof Reason.Bought bought) {
      add(Act.THANK, bought.product(), LineKey.THANKS);
    }
  }

  private void history(Viewer viewer, Standing standing) {
    Evidence evidence = standing.evidence();
    switch (standing.tier()) {
      case VIP -> {
        if (!isEarlySaid) {
          add(Act.EARLY, product, LineKey.EARLY);
        }
        more(evidence);
      }
      case WIN_BACK -> {
        add(Act.NEWS, "", LineKey.NEWS);
        more(evidence);
      }
      case RISING, MEMBER -> {
        if (evidence.basket()) {
          add(Act.PRODUCT, "", null);
        } else if (!product.isEmpty()) {
          add(Act.PRODUCT, product, LineKey.PRODUCT);
        }
        more(evidence);
        add(Act.ASK, "", LineKey.ASK);
      }
      case NEW, GUEST -> newcomer(viewer);
    }
  }

  private void newcomer(Viewer viewer) {
    String pitch = etiquette.pitch(hello.locale());
    if (!pitch.isEmpty()) {
      steps.add(new Step(Act.PITCH, "", said(pitch)));
    }
    if (viewer.visits().stream().noneMatch(visit -> visit.tally().follows() > 0)) {
      add(Act.FOLLOW, "", LineKey.FOLLOW);
    }
    if (!product.isEmpty()) {
      add(Act.PRODUCT, product, LineKey.PRODUCT);
    }
    if (steps.stream().noneMatch(step -> step.act() == Act.ANSWER)) {
      add(Act.ASK, "", LineKey.ASK);
    }
  }

  private void more(Evidence evidence) {
    if (evidence.lastCategory() != null) {
      add(Act.MORE, evidence.lastCategory(), null);
    }
  }

  private void add(Act act, String subject, @Nullable LineKey key) {
    steps.add(
        new Step(
            act,
            subject,
            key == null ? null : voice.line(key, act == Act.PRODUCT ? values : Values.NONE)));
  }

  /// The shop's own sentence as a line; what it means is what the shop wrote in that language.
  private Greeting said(String pitch) {
    return new Greeting(
        hello.locale(),
        hello.locale() + "/pitch",
        pitch,
        -1,
        "",
        -1,
        "",
        etiquette.pitch("en"),
        etiquette.pitch("zh-Hans"),
        new Greeting.Hello("", "", "", "", false),
        new Greeting.Reason("pitch", hello.reason().languageBasis(), hello.reason().fellBack()));
  }
}
