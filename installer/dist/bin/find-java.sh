# Finds an installed Java. Read by mvnw, which needs a compiler, and by bin/cuelight, which does not.
#
#   find_java 25 javac     prints the home of a Java >= 25 that has bin/javac, or nothing
#
# What the environment names comes first, then the lowest fitting version among the usual folders.
# Versions are read from each home's "release" file: starting a JVM to ask would cost half a second.

find_java() {
  found=$(named_java_homes | fitting_java_homes "$1" "$2" | head -n 1)
  if [ -z "$found" ]; then
    found=$(usual_java_homes | fitting_java_homes "$1" "$2" | sort -n | head -n 1)
  fi
  printf '%s\n' "${found#* }"
}

# Reads homes, prints "<major version> <home>" for those that fit.
fitting_java_homes() {
  while IFS= read -r java_home; do
    [ -x "$java_home/bin/$2" ] && [ -r "$java_home/release" ] || continue
    java_major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$java_home/release")
    [ "${java_major:-0}" -ge "$1" ] && printf '%s %s\n' "$java_major" "$java_home"
  done
  return 0
}

# JAVA_HOME, then JAVA25_HOME, JDK25_HOME, JAVA_HOME_25_X64 and the like, then the java on the path.
named_java_homes() {
  printf '%s\n' "${JAVA_HOME:-}"
  env | sed -n -e 's/^JAVA[A-Z0-9_]*HOME[A-Z0-9_]*=//p' -e 's/^JDK[A-Z0-9_]*HOME[A-Z0-9_]*=//p'
  if java_on_path=$(command -v java); then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null) && printf '%s\n' "${java_on_path%/bin/java}"
  fi
}

usual_java_homes() {
  printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
  fi
}
