package resumelake.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to mara.olsen@example.org today | EMAIL",
        "see https://example.org/mara | URL",
        "profile: linkedin.com/in/mara | URL",
        "call +1 212-555-0147 now, or (415) 555-2671 | PHONE",
        "Anne-Marie Codd tests well | NAME",
        "Signed by Philip Morrison, Melbourne | NAME",
        "Written with Gutierrez, Maria, Kowalski, Susan and others | NAME",
        "our server at 10.2.0.4 runs | IP",
        "SQL Server 10.2.0.4 is up | IP",
        "call 212.555.0147 now | PHONE"
      })
  void findsWhatMaskingLeft(String text, String kind) {
    assertThat(Leftovers.find(text)).hasValue(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Grew revenue from 1,200,000 to 3,400,000 in 2015 - 2019",
        "Migrated 12 services from version 10.2.13.4 to 11.0.2",
        "Used @Override and @Test, npm package @angular/core",
        "Knows GitHub, LinkedIn and www standards; ISBN of the handbook left out",
        "2012 2013 2014 2015 2016",
        "Security Analyst at Philip Morris, Melbourne",
        "Project Manager, Clifford Chance, London",
        "Chef de Partie, Larsen & Toubro",
        "[1] [NAME]: Boyce-Codd normal form in practice, 2014",
        "Skills: Docker, Grafana, Jaeger, Alexa, Jenkins",
        "SQL Server 2012, Oracle 11.2.0.4, SAP",
        "Phone: [PHONE] configured 192.0.2.10 for tests",
        "[EMAIL] [PHONE] [URL]"
      })
  void leavesLookAlikesAlone(String text) {
    assertThat(Leftovers.find(text)).isEmpty();
  }

  @Test
  void staysFastOnHostileText() {
    assertThat(Leftovers.find("a@".repeat(300_000))).isEmpty();
    assertThat(Leftovers.find("1 ".repeat(20_000))).isEmpty();
  }
}
