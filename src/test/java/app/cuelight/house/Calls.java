package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// Calls and field accesses, in the words of the rules.
final class Calls {

  private Calls() {}

  /// A member whose name matches, of one of the types or their subtypes.
  static DescribedPredicate<JavaAccess<?>> to(String names, Class<?>... owners) {
    return where(
        Arrays.stream(owners).map(Class::getSimpleName).toList() + "." + names,
        target ->
            target.getName().matches(names)
                && Arrays.stream(owners).anyMatch(target.getOwner()::isAssignableTo));
  }

  /// A member whose name matches, of any type in the package or below it.
  static DescribedPredicate<JavaAccess<?>> into(String packageName, String names) {
    return where(
        packageName + "." + names,
        target ->
            target.getName().matches(names)
                && (target.getOwner().getPackageName() + ".").startsWith(packageName + "."));
  }

  /// With exactly these parameters.
  static DescribedPredicate<JavaAccess<?>> taking(Class<?>... parameters) {
    var wanted = Arrays.stream(parameters).map(Class::getName).toList();
    return where(
        "with " + wanted,
        target ->
            target instanceof AccessTarget.CodeUnitCallTarget call
                && names(call.getRawParameterTypes()).equals(wanted));
  }

  private static List<String> names(List<JavaClass> classes) {
    return classes.stream().map(JavaClass::getName).toList();
  }

  private static DescribedPredicate<JavaAccess<?>> where(
      String description, Predicate<AccessTarget> test) {
    return describe("access to " + description, access -> test.test(access.getTarget()));
  }
}
