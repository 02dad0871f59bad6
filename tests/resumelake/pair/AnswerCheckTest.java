package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.model.Reason;

class AnswerCheckTest {

  @ParameterizedTest
  @MethodSource("resumelake.pair.InventedBullets#all")
  void acceptsStrongBullets(String bullet) {
    assertThat(AnswerCheck.of(bullet).sound()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "too short|Built a small stock portal.",
        "opens with no strong verb|References are available upon request from former managers.",
        "opens with no strong verb|the portal for three clinics in the north of Norway.",
        "opens with no strong verb|Java, Spring, Hibernate, Oracle and a lot of other tools.",
        "opens with a weak verb|Helped the team to build a portal for twelve clinics.",
        "opens with a weak verb|Worked on the billing portal of twelve small clinics.",
        "opens with a weak verb|Used Java for the billing portal of twelve small clinics.",
        "speaks in pronouns|Built a portal for my team and trained our clerks.",
        "a list|Built tools in Java, Perl, Ruby, Scala, Bash, Go, and C for the bank.",
        "hardly any small words|Developed portal clinics Java database booking calendar module.",
        "not one sentence|Built a portal for clinics. Trained the clerks on it.",
        "not one sentence|Built a portal Environment: Java and Spring on a Linux box.",
        "not one sentence|Built the API's of a portal for twelve clinics in Norway.",
        "unbalanced brackets|Built a portal (with a calendar for twelve clinics in Norway.",
        "cut off|Built a booking portal for twelve clinics and the.",
        "cut off|Built a booking portal for twelve clinics in order to ensure.",
        "a name in lower case|Built a booking portal for twelve clinics using java and bash.",
        "a name in lower case|Built a booking portal for clinics in java, with a calendar.",
        "two verbs share an object|Responded to and closed the tickets of twelve small clinics.",
        "two statements glued together|Built a portal for twelve clinics Developed a calendar.",
        "misspelled or boilerplate word|Built a portal for the managment of twelve clinics.",
        "no object behind the verb|Promoted to head of the billing team in the first year.",
        "no object behind the verb|Hired to build a portal for twelve small clinics.",
        "verbs change their form|Built a portal for twelve clinics and maintain the database.",
        "verbs without and|Designed, built, tested the booking portal of twelve clinics.",
        "clauses without and, or one verb twice|Managed three vendors, negotiated the prices of ink.",
        "clauses without and, or one verb twice|Generated new reports and preparing the yearly memos.",
        "wrong article|Built a application for the booking desks of twelve clinics.",
        "number does not agree|Built various application for the desks of twelve clinics.",
        "a word twice in a row|Built a portal for for the desks of twelve clinics.",
        "clumsy words|Built a portal for twelve clients whom are owners of clinics.",
        "clumsy words|Prepared the daily briefings for clerks, owners also including the board.",
        "misspelled or boilerplate word|Trained a young graduate who seeks a post in a bank.",
        "clauses without and, or one verb twice|Perform the monthly checks and assessing the risks.",
        "a run of words twice|Managed the stock of ink for shops and the stock of ink in Oslo.",
        "a second sentence without a joint|Ensured the network of the clinics is up on all days.",
        "a preposition is missing|Reviewed the stock lists based clients of the four shops.",
        "a preposition is missing|Managed the stock of four shops by working new interns.",
        "a series that breaks off|Collaborated with clerks, owners and used their notes on ink.",
        "a series that breaks off|Solved faults of a portal, saving hours and trained clerks.",
        "two statements glued together|Checked the plane before each flight In charge of the crew.",
        "two articles in a row|Automated the all the checklists of four small shops.",
        "a noun where a verb belongs|Dispatched the orders of four shops to setup the new desks.",
        "not one sentence|Led the repair teams of 7(three of them new) in Oslo.",
        "clauses without and, or one verb twice|Led the small bank team, eventually moved to a shop.",
        "clauses without and, or one verb twice|Created four lists and attaching DOM events onto them.",
        "clumsy words|Reviewed the clients needs and orders of four small shops.",
        "clumsy words|Moved the desks of four shops and also the stock of ink.",
        "a number without its unit|Reduced the printing effort of the small shops by 40.",
        "a fault that is made better|Improved the code redundancy of the portal for clinics.",
        "a second sentence without a joint|Achieved results included new lists for four shops.",
        "a possessive that owns nothing|Managed the lists of stock as part of three project's.",
        "clauses without and, or one verb twice|Assign desks and provide lists, provide support to four shops.",
        "number does not agree|Built lists from multiple source (Excel) for the bank.",
        "a preposition is missing|Reviewed the orders of shops based in the notes of clerks.",
        "clumsy words|Wrote views and store procedures for the bank in Oslo.",
        "two statements glued together|Managed the lists of production Make plans of travel for clerks.",
        "a capital in mid-sentence|Presented the Risk of twelve small clinics to the board.",
        "a capital in mid-sentence|Opened Over twenty new booking desks in the north of Norway.",
        "an article is missing|Built a booking portal for variety of small clinics in Norway.",
        "an article is missing|Moved the booking desks of twelve clinics to primary web application.",
        "an article before what is not counted|Solved faults that come up in a daily work.",
        "a preposition that the word does not take|Contributed in the design of a booking portal.",
        "a preposition that the word does not take|Wrote the guidance of fire safety for the clinics.",
        "an article is missing|Updated department's pages and the price lists of four shops.",
        "an article is missing|Moved the stock of four shops in careful way.",
        "a number without its unit|Processed the wages and the travel costs of four shops for 70+.",
        "verbs change their form|Review the price lists of four shops and identified false notes.",
        "vague words|Created new desks and performed some other checks of the stock.",
        "an article is missing|Create cloud-based server's using Contoso Web Services.",
        "one word too often|Led the load checks and the smoke checks of the portal.",
        "a wordy phrase|Moved the desks of four shops in order to save an hour each day.",
        "no object behind the verb|Developed using the notes of the clerks of four shops.",
        "a name that is spelled otherwise|Built a portal for twelve clinics using Javascript.",
        "a deed as a noun beside one as a verb|Analyze the risks of clinics and preparation of plans.",
        "an empty verb before the deed|Provide coordination for the safety drills of four shops.",
        "deeds of which only the first was turned|Analyzing the lists of stock, providing advice on ink to clerks.",
        "a number without its unit|Maintained contact with clients to ensure high levels of satisfaction 23.",
        "cut off|Planned lunch dishes for the clinics, as well as menus for in-house.",
        "verbs change their form|Gathered the needs of end users and translating those needs into notes.",
        "dates of a job|Built a booking portal for twelve clinics in Fall 2018.",
        "a job header at its end|Reviewed logs at the desk Support Desk Technician Contoso school.",
        "speaks in pronouns|Collected the notes of clerks and fed that back to owners.",
        "verbs change their form|Added a cache to the portal which helped reducing the calls.",
        "clauses without and, or one verb twice|Secured the desks of four shops by securing the doors.",
        "misspelled or boilerplate word|Managed the yearly intiatives of four small shops.",
        "misspelled or boilerplate word|Managed the test equipments of four small shops.",
        "clumsy words|Managed a magnitude of lists for four small shops.",
        "a word in a wrong form|Reviewed the desks of shops where managed by new clerks.",
        "a word in a wrong form|Prepared the orders of shops to be processes by clerks.",
        "an empty verb before the deed|Performed installation of desks for four small shops.",
        "a second sentence without a joint|Managed the desks of a shop provides ink and paper in Oslo.",
        "a word in a wrong form|Managed the counting documenting of ink for four shops.",
        "two articles in a row|Managed the orders of four shops using Contoso a small tool.",
        "two verbs in a row|Install configure the portal of four small shops.",
        "means that are not named|Reviewed the price lists of four small shops using tools.",
        "a blank of a template|Achieved a [X%] growth of sales in four small shops.",
        "a series without and|Managed the roles of clerks and the indexes, profiles.",
        "number does not agree|Reviewed the price lists of four shops across team.",
        "a series without and|Reviewed the price lists of three shops, two banks, four clinics.",
        "a finished deed in the present tense|Upgrade all 70 computers in Oslo, saving an hour each day.",
        "verbs change their form|Moved the lists of stock to Oslo and load data for the shops.",
        "clumsy words|Reviewed the source codes of a portal for twelve clinics.",
        "clumsy words|Built the weekly reports SSRS for the desks of twelve clinics.",
        "dates of a job|Built a portal for the clinics of Norway June 2012.",
        "a job header at its end|Built a portal for twelve clinics Senior Developer Acme Oslo."
      })
  void namesTheWeakness(String detail, String bullet) {
    AnswerCheck.Verdict verdict = AnswerCheck.of(bullet);
    assertThat(verdict.fault()).isPresent();
    assertThat(verdict.fault().get().reason()).isEqualTo(Reason.WEAK_ANSWER);
    assertThat(verdict.fault().get().detail()).isEqualTo(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Built a Node.js portal with C# and .NET parts for twelve clinics.",
        "Wrote guides for data entry and training the clerks of the bank.",
        "Cut the cost of printing by 2.5% in the first year.",
        "Led the client/server rewrite of a real-time stock system.",
        "Taught a user group how to write an SQL query.",
        "Wrote an hourly report for the State University of Example.",
        "Reviewed data of shops based on the notes of clerks.",
        "Managed the stock of four shops by working closely with new interns.",
        "Built a portal for clerks, owners and drivers and trained the cashiers of the bank.",
        "Reviewed price lists, invoices, and contracts of three small shops.",
        "Built a portal that is used by the clerks of three shops.",
        "Wrote scripts to extract and load data for the shops of Oslo.",
        "Wrote the test plans and test cases of a booking portal.",
        "Reviewed the setup of the desks and the login page of a shop.",
        "Managed the stock(s) of four shops in the north of Norway.",
        "Led the tour of The Hague and the visit to a bank In Oslo.",
        "Reduced the printing effort of the small shops by 40 sheets.",
        "Improved the handling of errors in the portal for clinics.",
        "Led the sales teams and systems engineers of four small shops.",
        "Managed the museum's budget and the clerks' lists of the bank.",
        "Managed the stock of a shop based in Oslo.",
        "Reviewed the orders of the Senior Vice President of Sales for errors.",
        "Managed the frontend and backend of a web-based, multi-user portal.",
        "Reviewed lists and added notes where needed for the clerks.",
        "Prepared the orders of shops to be processed by clerks.",
        "Performed daily installation checks for four small shops.",
        "Led the Food and Beverage teams of four small shops.",
        "Moved the price lists of four shops from Excel to Access.",
        "Reviewed the types of application in the small shops of Oslo.",
        "Led a team of four clerks in a range of small shops.",
        "Moved the booking desks of twelve clinics to a new web application.",
        "Delivered the booking portal of twelve clinics ahead of schedule.",
        "Updated the department's pages and the price lists of four shops.",
        "Manage the planned and completed orders of small shops in Oslo.",
        "Led a work group of four clerks in the north of Norway.",
        "Contributed to the design of a booking portal for clinics.",
        "Answered the tickets of twelve clinics in section 14.",
        "Wrote the lessons of reading and learning for small schools.",
        "Improved the works council rules of the bank in Oslo.",
        "Managed the 2019 budget and the 2020 forecast of the museum."
      })
  void keepsSoundBulletsThatLookBroken(String bullet) {
    assertThat(AnswerCheck.of(bullet).fault()).isEmpty();
  }

  @Test
  void tellsDamagedCharacters() {
    assertThat(AnswerCheck.of("Built a portal for the clinicâ€™s own booking desk.").fault().get())
        .extracting(fault -> fault.reason())
        .isEqualTo(Reason.BROKEN_ENCODING);
    assertThat(
            AnswerCheck.of("Built a portal for the clinic\ufffds own booking desk.").fault().get())
        .extracting(fault -> fault.reason())
        .isEqualTo(Reason.BROKEN_ENCODING);
  }

  @Test
  void tellsEmptyBullets() {
    assertThat(AnswerCheck.of(" - * ").fault().get().reason()).isEqualTo(Reason.EMPTY_ANSWER);
  }

  @Test
  void tidiesWithoutTouchingTheFacts() {
    assertThat(Tidy.sentence("\u2022  designed   and Built a portal ,in Java(SE)  "))
        .isEqualTo("Designed and Built a portal, in Java (SE).");
    assertThat(AnswerCheck.of("* Designed and Built a portal in Java for clinics").sound().get())
        .extracting(AnswerCheck.Sound::sentence)
        .isEqualTo("Designed and built a portal in Java for clinics.");
  }
}
