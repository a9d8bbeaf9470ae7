package app.cuelight.terminal.verb;

import app.cuelight.show.host.PageDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells where the calendar is.
@Command(
    name = "show",
    description = "Prints where programs subscribe, an address for each network it is served on.")
final class ShareShow implements Runnable {

  private final Call call;

  @Option(
      names = "--new-token",
      description = "Makes a new address first: the one of before tells nothing any more.")
  private boolean renewed;

  ShareShow(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    PageDesk desk = call.bench().share(call.home());
    call.print(PageVerb.answer(renewed ? desk.renew() : desk.state()));
  }
}
