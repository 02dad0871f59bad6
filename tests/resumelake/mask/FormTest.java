package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  private static final List<Class<?>> WITH_FORMS =
      List.of(
          Accounts.class,
          AddressCells.class,
          Addresses.class,
          Births.class,
          Emails.class,
          Facts.class,
          Files.class,
          Handles.class,
          Ids.class,
          Labelled.class,
          Links.class,
          NationalIds.class,
          Networks.class,
          Paths.class,
          Phones.class,
          Secrets.class,
          Works.class);

  /** Writings at which some form or other begins, each at every place of the text. */
  private static final String TEXT =
      """
      Jane Roe, 12 North Main Street, Springfield, IL 62704-1234 | 12 bis rue Verte, 22300 Lannion
      jane.roe@example.org; jane [at] example dot org - janeroegmailcom, @jane_roe, slack jroe.v56
      Phone: +1 (217) 555-0143 ext. 12, 0049 30 123456, http://www.example.org/jane, www.example.org
      DOB: 12/03/1985, born on 3rd May 1985 in Springfield, 34 years old, Age: 34. Married: yes
      SSN 219-09-9999, 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00, 10.1000/182, arXiv:1501.00001
      192.168.12.7, 00:1a:2b:3c:4d:5e, fe80::1ff:fe23:4567:890a, C:\\Users\\jane\\cv.pdf, /home/jane/x
      password: hunter2x, AKIAABCDEFGHIJKLMNOP, -----BEGIN RSA PRIVATE KEY-----MIIEowIBAAKCAQ
      P.O. Box 123, Via Roma 12, 39.7817, -89.6501, Nationality | Ghanaian, passport no. X1234567
      """;

  @Test
  void passesByNoPlaceWhereItsPatternMatches() throws IllegalAccessException {
    List<String> missed = new ArrayList<>();
    int matches = 0;
    for (Form form : forms()) {
      Matcher matcher =
          form.pattern().matcher(TEXT).useTransparentBounds(true).useAnchoringBounds(false);
      for (int place = 0; place < TEXT.length(); place++) {
        if (matcher.region(place, TEXT.length()).lookingAt()) {
          matches++;
          if (!form.mayOpen(TEXT, place)) {
            missed.add(form.pattern() + " at " + TEXT.substring(place));
          }
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(matches).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "x-", "  ", "é1", "1"})
  void knowsWithWhichTwoCharactersItCanBegin(String beginning) {
    Form form = Form.of("\\d-\\d|é1");
    assertThat(form.mayOpen(beginning, 0))
        .isEqualTo(beginning.equals("é1") || beginning.equals("1"));
    assertThat(form.mayOpen("a1-2", 1)).isTrue();
  }

  @Test
  void tellsApartCaseOnlyWhereAsked() {
    assertThat(Form.of("ab").mayOpen("AB", 0)).isFalse();
    assertThat(Form.ofAnyCase("ab").mayOpen("AB", 0)).isTrue();
  }

  private static List<Form> forms() throws IllegalAccessException {
    List<Form> forms = new ArrayList<>();
    for (Class<?> type : WITH_FORMS) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() == Form.class) {
          field.setAccessible(true);
          forms.add((Form) field.get(null));
        }
      }
    }
    return forms;
  }
}
