package app.cuelight.terminal.verb;

import app.cuelight.show.host.PageDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells where the page is.
@Command(
    name = "show",
    description = {
      "Prints where a browser finds the page, an address for each network of this computer.",
      "",
      "For OBS add ?transparent=1 to the address, for a prompter ?mirror=1, and ?scale=1.2 for",
      "larger letters; several are joined by &."
    })
final class PageShow implements Runnable {

  private final Call call;

  @Option(
      names = "--new-token",
      description = "Makes a new address first: the one of before shows nothing any more.")
  private boolean renewed;

  PageShow(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    PageDesk desk = call.bench().page(call.home());
    call.print(PageVerb.answer(renewed ? desk.renew() : desk.state()));
  }
}
