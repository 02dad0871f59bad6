package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "August 2016 to Present | 2016-08 | now",
        "08/2016 - 11/2018 | 2016-08 | 2018-11",
        "Aug'16\u2013till date | 2016-08 | now",
        "2014 - 2016 | 2014-01 | 2016-01",
        "Since June 2018 | 2018-06 | now",
        "2016.08~2018.01 | 2016-08 | 2018-01",
        "Feb - Aug 2015 | 2015-02 | 2015-08",
        "Sept. 2009 through Oct. 2011 | 2009-09 | 2011-10",
        "2/1/2012 - Current | 2012-02 | now",
        "Summer 2019 - Fall 2020 | 2019-06 | 2020-11",
        "8/01 to 9/05 | 2001-08 | 2005-09",
        "2016-08 until 2018-01 | 2016-08 | 2018-01",
        "June 2015 to 2015 | 2015-06 | 2015-06",
        "Clerk, 2009  2015 at a bank | 2009-01 | 2015-01",
        "Jun 2013  Present | 2013-06 | now"
      })
  void readsRanges(String text, String from, String to) {
    List<DateRange> ranges = DateRanges.of(text, DatePoints.of(text));
    assertThat(ranges).hasSize(1);
    assertThat(ranges.get(0).from()).hasToString(from);
    assertThat(ranges.get(0).to().map(Object::toString).orElse("now")).isEqualTo(to);
  }

  @Test
  void readsRangesBrokenOverLines() {
    String text = "March 2009\n to \n Current \n Company Name";
    assertThat(DateRanges.of(text, DatePoints.of(text))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SQL Server 2008/2012",
        "Windows Server 2003 to 2008",
        "May be 10 to 20 people",
        "(555) 010-2015",
        "version 2.0 - 3.1",
        "2000+ users - 2010 tickets",
        "2018 to 2014",
        "2015  2009",
        "2009 2015",
        "June 2013  present members"
      })
  void keepsNumbersThatAreNoDates(String text) {
    List<DateRange> ranges = DateRanges.of(text, DatePoints.of(text));
    assertThat(ranges).isEmpty();
  }
}
