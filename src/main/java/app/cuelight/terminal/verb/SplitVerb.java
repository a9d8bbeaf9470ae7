package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.terminal.bench.People;
import app.cuelight.terminal.bench.Refusal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes two viewers of one.
@Command(
    name = "split",
    description = {
      "Makes two viewers of one: the named identities leave with everything that was reported of",
      "them. What platforms say about their ids does not join the two again; `cuelight merge` does."
    })
final class SplitVerb implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "VIEWER", description = "Whom, such as shop:u1.")
  private String id = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "IDENTITY",
      description =
          "Who leaves, such as app:u9 or email.sha256:9f86…; `cuelight viewer` lists them.")
  private List<String> leaving = List.of();

  SplitVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (People people = call.bench().people(call.home())) {
      Viewer viewer = Persons.known(people.shelf(), id);
      List<Identity> identities = new ArrayList<>();
      for (String word : leaving) {
        List<Identity> meant =
            viewer.identities().stream().filter(identity -> isCalled(identity, word)).toList();
        if (meant.isEmpty()) {
          throw new Refusal(
              word
                  + " is no identity of "
                  + viewer.id()
                  + "; she has "
                  + String.join(
                      ", ", viewer.identities().stream().map(Identity::link).distinct().toList())
                  + ".");
        }
        identities.addAll(meant);
      }
      Persons.print(call, people.desk().part(viewer.id(), identities));
    }
  }

  private static boolean isCalled(Identity identity, String word) {
    return identity.link().equals(word)
        || (identity.namespace() + ":" + identity.value()).equals(word)
        || (identity.connection() + ":" + identity.value()).equals(word);
  }
}
