package app.cuelight.feed.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.ConsentMatrix;
import app.cuelight.domain.coupon.ConsentMatrix.Basis;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The bundled table of consent says what the facts say.
final class ConsentReaderTest {

  private final ConsentMatrix matrix = new ConsentReader().read();

  @Test
  void eachCountryHasItsRule() {
    assertThat(matrix.review()).isEqualTo(LocalDate.of(2027, 5, 1));
    assertThat(matrix.rule("kr"))
        .isEqualTo(
            new ConsentMatrix.Rule(
                Basis.OPT_IN,
                LocalTime.of(8, 0),
                LocalTime.of(21, 0),
                List.of("(광고)", "sender", "free opt-out")));
    assertThat(matrix.rule("DE").basis()).isEqualTo(Basis.SOFT_OPT_IN);
  }

  @Test
  void whereNothingIsKnownTheStrictestHolds() {
    assertThat(matrix.rule("ZZ"))
        .isEqualTo(
            new ConsentMatrix.Rule(
                Basis.OPT_IN, LocalTime.of(9, 0), LocalTime.of(20, 0), List.of()));
  }
}
