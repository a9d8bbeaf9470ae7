package app.cuelight.feed.calendar;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.validate.ValidationResult;

/// A property whose value is given as it shall stand: a time or a rule.
///
/// ical4j's own `DtStart` looks its `TZID` up whenever it is printed, and for that puts 339 zones
/// of its own among the JDK's, for the whole program; its `RRule` knows no leap second.
final class GivenProperty extends Property {

  private static final long serialVersionUID = 1L;

  private final String value;

  GivenProperty(String name, ParameterList parameters, String value) {
    super(name, parameters);
    this.value = value;
  }

  @Override
  public String getValue() {
    return value;
  }

  @Override
  public void setValue(String other) {
    throw new UnsupportedOperationException("the value is given");
  }

  @Override
  public ValidationResult validate() {
    return ValidationResult.EMPTY;
  }

  @Override
  protected PropertyFactory<Property> newFactory() {
    throw new UnsupportedOperationException("the value is given");
  }
}
