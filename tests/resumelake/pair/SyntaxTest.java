package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Built a portal that is used by the clerks of three shops.",
        "Reviewed the new lists, forms and letters of the bank as needed.",
        "Taught over 20 clerks how to write reports in SQL, R and Excel.",
        "Reduced the cost of printing from 300 to 200 sheets a week by sharing one printer.",
        "Managed the client's budget, which allowed the team to open two new shops.",
        "Designed, built and tested a portal, and then trained the clerks to use it.",
        "Provided clerks with forms in order to keep the lists up to date.",
        "Ensured that all orders were sent on time while reducing the cost of paper.",
        "Wrote reports (weekly and monthly) on the stock, as well as plans for new shops.",
        "Migrated the lists from paper to a PostgreSQL database due to growth."
      })
  void readsSoundStatements(String bullet) {
    assertThat(Syntax.holds(Statement.of(bullet).orElseThrow())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Optimized the lists, adding and deleting them necessary for the clerks.",
        "Built the portal by using several in built parts of the tool.",
        "Estimated the cost to fences and the new doors.",
        "Reviewed the detecKon of errors in the lists of the shop.",
        "Created H base tables to load the lists of the shop.",
        "Built a process involved Mapping and the forms of the shop.",
        "Provided customer with forms of the shop.",
        "Reviewed the forms, and lists of the shop.",
        "Wrote a lists of orders for the shop.",
        "Reviewed the orders for customers computing needs.",
        "Managed lists to searched through the portal."
      })
  void refusesGarbledOnes(String bullet) {
    assertThat(Syntax.holds(Statement.of(bullet).orElseThrow())).isFalse();
  }

  @Test
  void refusesWhatIsTooLongForAStatement() {
    String row = "Reviewed lists" + " of the lists".repeat(40) + ".";
    assertThat(Syntax.holds(Statement.of(row).orElseThrow())).isFalse();
  }
}
