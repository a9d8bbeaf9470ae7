package app.cuelight.desk.script;

import app.cuelight.show.live.LiveDesk;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Stands for the running show and writes down what it was asked, `bring forward 0`.
public final class Script {

  public final List<String> calls = new ArrayList<>();

  /// The desk that writes down.
  public LiveDesk desk() {
    Class<?>[] verbs = {LiveDesk.class};
    return (LiveDesk)
        Proxy.newProxyInstance(
            Script.class.getClassLoader(), verbs, (_, verb, args) -> write(verb, args));
  }

  private Object write(Method verb, Object[] args) {
    var call = new StringJoiner(" ");
    call.add(verb.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    for (Object arg : args == null ? new Object[0] : args) {
      call.add(String.valueOf(arg));
    }
    calls.add(call.toString());
    return null;
  }
}
