package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.Level;
import resumelake.model.PayPeriod;

class PostingFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-02-17|2024-02-17",
        "2024-02-17 09:09:54+00:00|2024-02-17",
        "2022-12-31T23:03:14Z|2022-12-31",
        "2024/02/17|2024-02-17",
        "1713390000000.0|2024-04-17",
        "1.71339E12|2024-04-17",
        "1713390000|2024-04-17",
        "Tue May 18 16:12:42 UTC 2021|2021-05-18",
        "Thu Mar  5 08:00:00 UTC 2020|2020-03-05",
        "February 17, 2024 09:09 UTC|2024-02-17",
        "3 March 2019|2019-03-03",
      })
  void readsTheDaysThatSourcesWrite(String text, String day) {
    assertThat(Days.of(text)).contains(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "03/04/2021", "2021-13-40", "soon", "12", "1e99", "0001-01-01"})
  void namesNoDayWhereNoneIsCertain(String text) {
    assertThat(Days.of(text)).isEmpty();
  }

  @Test
  void readsAmountsWithSignsSeparatorsAndFactors() {
    assertThat(Amounts.of("Hourly: $15.00 - $35.00")).containsExactly(15.0, 35.0);
    assertThat(Amounts.of("$59K-$99K")).containsExactly(59_000.0, 99_000.0);
    assertThat(Amounts.of("PKR 1,405")).containsExactly(1405.0);
    assertThat(Amounts.of("1.2e5")).containsExactly(120_000.0);
    assertThat(Amounts.of("0")).isEmpty();
    assertThat(Amounts.of("B2B or C3PO")).isEmpty();
    assertThat(Amounts.of("99999999999999")).isEmpty();
  }

  @Test
  void aDollarSignAloneNamesNoCurrency() {
    assertThat(Amounts.currency("$20")).isEmpty();
    assertThat(Amounts.currency("US$20")).contains("USD");
    assertThat(Amounts.currency("PKR 20")).contains("PKR");
    assertThat(Amounts.currency("€20")).contains("EUR");
    assertThat(Amounts.currency("THE JOB")).isEmpty();
  }

  @Test
  void payOfOneAmountIsBothEnds() {
    assertThat(
            new PostingFields()
                .pay("", "20", Optional.of(PayPeriod.HOUR), Optional.empty())
                .values())
        .containsEntry("salary_min", "20.0")
        .containsEntry("salary_max", "20.0")
        .doesNotContainKey("currency");
    assertThat(new PostingFields().pay("", "0", Optional.empty(), Optional.of("USD")).values())
        .isEmpty();
  }

  @Test
  void remoteIsSaidOrUnknown() {
    assertThat(new PostingFields().remoteWhereSaid("Engineer (REMOTE)").values())
        .containsEntry("remote", "true");
    assertThat(new PostingFields().remoteWhereSaid("Remote sensing analyst", "Oslo").values())
        .isEmpty();
    assertThat(new PostingFields().remoteWhereSaid("Not remote", "Oslo").values()).isEmpty();
  }

  @Test
  void sitesWordsForLevelsAreOurs() {
    assertThat(
            List.of("Entry level", "Mid-Senior level", "Expert", "Director", "wizard").stream()
                .map(PostingFields::levelOf))
        .containsExactly(Level.JUNIOR, Level.MID, Level.SENIOR, Level.EXECUTIVE, Level.UNKNOWN);
  }

  @Test
  void aFooterIsCutAtTheLastAnchorOnly() {
    UpworkText text =
        UpworkText.of("Posted On: the wall.\nMore.\n\nPosted On: May 1, 2024 01:00 UTC\nSkills: a");
    assertThat(text.body()).isEqualTo("Posted On: the wall.\nMore.");
    assertThat(text.value("Skills")).isEqualTo("a");
  }
}
