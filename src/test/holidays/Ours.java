import app.cuelight.feed.holidays.PublicHolidays;
import java.util.List;
import java.util.TreeMap;

/// Our public holidays, one a line: `CN 2027-02-06 SWAPPED Spring Festival`.
/// usage: java -cp CLASSPATH Ours.java FIRST LAST COUNTRY...
void main(String[] args) {
  List<String> countries = List.of(args).subList(2, args.length);
  var holidays =
      new PublicHolidays().of(countries, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
  holidays
      .names()
      .forEach(
          (country, days) ->
              new TreeMap<>(days)
                  .forEach(
                      (day, holiday) ->
                          IO.println(
                              country + " " + day + " " + holiday.certainty() + " " + holiday.english())));
}
