package resumelake.job;

import java.util.List;

/** Resumes of people who do not exist, long and skilled enough to be released. */
final class InventedResumes {
  private InventedResumes() {}

  /**
   * Someone with all that leads to them.
   *
   * @param trade one of {@link #TRADES}, so that two people are no near-duplicates
   */
  record Someone(String name, String email, String phone, String link, int trade) {
    /** All that must not be found. */
    List<String> identifiers() {
      return List.of(name, email, phone, link);
    }
  }

  private static final List<String> TRADES =
      List.of(
          "Billing Analyst|invoicing for utilities|Reconciled 212 supplier accounts a month and closed"
              + " the books in four days|Introduced automatic matching of payments, which cut open items"
              + " by 38%|Trained five colleagues in the use of pivot tables|Excel, SQL, SAP, Accounts"
              + " Receivable, Reconciliation, Reporting",
          "Backend Developer|order systems of a freight company|Built a REST service in Java that handles"
              + " 40 requests a second|Moved 12 services from one server to Kubernetes without an outage"
              + "|Wrote integration tests that found 31 faults before a release|Java, Spring, Docker,"
              + " Kubernetes, PostgreSQL, Git",
          "Ward Nurse|surgical wards of a city hospital|Cared for 18 patients on each night shift of a"
              + " surgical ward|Set up a handover sheet that halved the time of the morning round|Taught"
              + " wound care to nine students in two years|Nursing, Wound Care, Patient Care, CPR,"
              + " Documentation, Training",
          "Warehouse Supervisor|cold storage for food shops|Planned 60 truck loads a day with a team of"
              + " fourteen|Cut picking errors by 27% with a second scan at the gate|Kept the yearly stock"
              + " count under six hours|Logistics, Inventory Management, Excel, Forklift, Scheduling, SAP");

  /** The resume of someone as plain text. */
  static String text(Someone someone, String references) {
    String[] trade = TRADES.get(someone.trade()).split("\\|");
    return String.join(
        "\n",
        someone.name(),
        "Senior " + trade[0],
        "Email: " + someone.email() + " | Phone: " + someone.phone(),
        someone.link(),
        "",
        "Summary",
        "Senior " + trade[0] + " with nine years of experience in " + trade[1] + ".",
        "",
        "Experience",
        "Senior " + trade[0] + ", Example Works, Columbus, OH",
        "March 2016 - Present",
        "- " + trade[2] + ".",
        "- " + trade[3] + ".",
        "- " + trade[4] + ".",
        "",
        "Education",
        "Bachelor of Science, 2011",
        "",
        "Skills",
        trade[5],
        references);
  }

  /** A cell of a CSV file. */
  static String cell(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
