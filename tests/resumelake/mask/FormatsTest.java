package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          write jane.roe@example.org now | write [EMAIL] now
          write jane.roe [at] example [dot] org now | write [EMAIL] now
          write jane at example dot org now | write [EMAIL] now
          write jane dot roe8+jobs at example dot org now | write [EMAIL] now
          write jane[dot]roe8+jobs [at] example[dot]org now | write [EMAIL] now
          write <xqz8 at example dot org> now | write <[EMAIL]> now
          {"telegram": "@jane_roe8", "a": 1} | {"telegram": "[HANDLE]", "a": 1}
          {"slack": "@jroe8a@example.org"} | {"slack": "[EMAIL]"}
          write "jane roe"@example.org now | write [EMAIL] now
          write jane.roe @ example . org now | write [EMAIL] now
          write jane.roe%40example.org now | write [EMAIL] now
          write jane&#64;example.org now | write [EMAIL] now
          write ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ now | write [EMAIL] now
          write xqzroegmailcom now | write [EMAIL] now
          call (217) 555-0143 now | call [PHONE] now
          call +44 20 7946 0958 ext. 12 now | call [PHONE] now
          call +41 (0)44 668 18 00 now | call [PHONE] now
          see https://roe.example.org/cv now | see [URL] now
          see linkedin.com/in/xq-12 now | see [URL] now
          see httpwwwindeedcomrXqzRoe4a6b12345678abcd now | see [URL] now
          Skype: xqz.roe1 | Skype: [HANDLE]
          host 93.184.216.34 is up | host [IP] is up
          mac 00:1A:2B:3C:4D:5E is up | mac [IP] is up
          SSN 219-09-9999 here | SSN [ID] here
          PAN ABCPK1234F here | PAN [ID] here
          passport no. K1234567 here | passport no. [ID] here
          card 4111 1111 1111 1111 here | card [ACCOUNT] here
          IBAN GB82 WEST 1234 5698 7654 32 here | IBAN [ACCOUNT] here
          password: hunter2! here | password: [SECRET] here
          Date of Birth: 12/05/1988 | Date of Birth: [DATE_OF_BIRTH]
          Marital Status: Single | Marital Status: [PERSONAL]
          Nationality : Indian | Nationality : [PERSONAL]
          lives at 12 North Main Street, Springfield, IL 62704 now | lives at [ADDRESS] now
          see doi 10.5555/12345678 now | see doi [WORK] now
          """)
  void masks(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from 2010-2014 and 2015 - 2018",
        "Oracle 11.2.0.4 and WebLogic 10.3.6.0",
        "saved $1,200,000 for 250000 users in 12 months",
        "06/2012 - 08/2014 at 3.8/4.0",
        "Office 2013/2016/365",
        "@Override and @RestController in Spring",
        "ASP.NET, Node.js and Socket.io",
        "ISBN 978-3-16-148410-0",
        "docs use 192.0.2.1 and 127.0.0.1",
        "Java 1.8, J2EE, PL/SQL, HTML5",
        "20% of users, 100% uptime",
        "CVS Health - Chicago, IL",
        "a 20 year old company",
        "the red dot meeting at noon",
        "<section at the top> of the page"
      })
  void keepsWhatOnlyLooksLikeAnIdentifier(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Test
  void keepsPairsAndCombiningMarksWhole() {
    assertThat(masked("😀 jane@example.org\u0301 😀")).isEqualTo("😀 [EMAIL] 😀");
  }
}
