package app.cuelight.launch;

/// The front door of the program.
public final class Main {

  private Main() {}

  /// Starts Cuelight.
  public static void main(String[] args) {
    var version = Main.class.getPackage().getImplementationVersion();
    System.out.println("Cuelight " + (version == null ? "(not packaged)" : version));
  }
}
