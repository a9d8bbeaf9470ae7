package app.cuelight.domain.schedule;

import java.util.Arrays;

/// Whole numbers in a row that never change, many of them.
public final class Counts {

  private final int[] numbers;

  private Counts(int[] numbers) {
    this.numbers = numbers;
  }

  /// A copy of some numbers.
  public static Counts of(int... numbers) {
    return new Counts(numbers.clone());
  }

  public int size() {
    return numbers.length;
  }

  public int at(int place) {
    return numbers[place];
  }

  public long sum() {
    long sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts counts && Arrays.equals(numbers, counts.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}
