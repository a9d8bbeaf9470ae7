package app.cuelight.desk.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.live.LiveDesk;
import java.util.ArrayList;
import java.util.List;

/// Stands for the running show and writes down what it was asked.
final class Script implements LiveDesk {

  final List<String> calls = new ArrayList<>();

  @Override
  public void greeted(ViewerId viewer) {
    calls.add("greeted " + viewer);
  }

  @Override
  public void skip(ViewerId viewer) {
    calls.add("skip " + viewer);
  }

  @Override
  public void pin(ViewerId viewer) {
    calls.add("pin " + viewer);
  }

  @Override
  public void bringBack() {
    calls.add("bring back");
  }

  @Override
  public void bringForward(int index) {
    calls.add("bring forward " + index);
  }

  @Override
  public void hold(boolean held) {
    calls.add("hold " + held);
  }
}
