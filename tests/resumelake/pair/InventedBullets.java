package resumelake.pair;

import java.util.List;

/** Strong bullets of people who do not exist. */
final class InventedBullets {
  static final List<String> ALL =
      List.of(
          "Developed a booking portal for 12 clinics using Java and PostgreSQL.",
          "Reduced page load time by 40% by introducing a cache.",
          "Led a team of seven engineers across two sites.",
          "Designed and implemented a billing service in Go.",
          "Migrated 45 databases from Oracle to PostgreSQL within six months.",
          "Negotiated supply contracts with four vendors, saving $120,000 a year.",
          "Trained 25 cashiers on the new return policy.",
          "Automated nightly backups of three servers using Bash and cron.",
          "Built a stock dashboard and deployed it to two shops.",
          "Orchestrated the move of 30 teams to Kubernetes, reducing deployment time by 60%.",
          "Configured Cisco switches and routers for a campus of 2,000 users.",
          "Wrote unit tests to improve the quality of the payment module.",
          "Analyzed customer complaints, resulting in a new escalation process.",
          "Manage the daily operations of a warehouse with 80 employees.",
          "Create monthly sales reports for the finance team using Excel.",
          "Spearheaded the launch of a loyalty program, which increased repeat sales by 15%.",
          "Monitored network traffic via Wireshark and resolved several security incidents.",
          "Taught an introductory C++ course for undergraduate students.",
          "Improved client/server response times by tuning SQL queries.",
          "Oversaw the budget of a $2M construction project.");

  private InventedBullets() {}

  static List<String> all() {
    return ALL;
  }
}
