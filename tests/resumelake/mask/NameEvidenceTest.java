package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names told by the dictionary, the wide list, their cell, and cues that only persons follow. */
class NameEvidenceTest {
  private final Masker masker = Masker.standard();

  private String mask(String text) {
    return masker.maskText(text.replace("⏎", "\n")).text().replace("\n", "⏎");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "The report was written for Thomas Arvelund, who liked it. # Arvelund",
        "Tailor Resume Template  Shayne Whitlow  Justin Street  London  Phone: 312 555 0188 # Shayne",
        "Ms Buddy Zemlin  Manager  Computers R Us  Tel: 312 555 0188 # Buddy",
        "Trained by Mr. Rupert Allen in safety procedures. # Allen",
        "Mr. Jerry Carvino General Store Manager of a shop # Carvino",
        "Tutor of socorra de la ocampilla, a local author # ocampilla",
        "Tutor of Mythilina and family # Mythilina",
        "Co-authored with D. Law a report # Law",
        "Assistant to R .  T u s c h m a n n for a year # u s c h",
        "The team of Ham Mi-sook won the hackathon # sook",
        "References⏎Reed Stone, Electrician, Baker Hughes, 312 555 0188 # Reed",
        "References⏎kaoruko kurosawara - Electrician - Initech - 312 555 0188 # kurosawara",
        "Name Vu Tuan Khoi Address 12 Main Street # Khoi",
        "Nanny for the Featherby family in 2014 # Featherby",
        "zu Dreyfurth, Henrike⏎henrike.dreyfurth@example.org⏎Accountant # zu",
        "References Mutaz Zurbaroni Network Administrator Deloitte Mobile: 312 555 0188 # Zurbaroni",
        "References Zoe Lo Clerk x8@example.org Léopold Clerperron Senior Java Developer # Clerperron",
        "Mother's name: Ebenezer Ezenwochi Referees Yaqoub Sbiton, Electrician # Ezenwochi",
        "Emergency contact: Chance Cholmondely References: Zoe Lo, Clerk # Cholmondely",
        "Client: Indumothi, dentist # Indumothi",
        "Client: Gopalakrishnon and family # Gopalakrishnon",
        "Manager: Mythilo in the audit team # Mythilo",
        "Co-authored with Rosalind Jocelyn Law a report # Law",
        "Dr. Reed Gwendolyn Swift, Electrician, Wipro # Swift",
        "References⏎Eldon Alistair Law⏎Business Analyst # Law",
        "References⏎dale braithwoite - Product Owner - Initech # dale",
        "Nominee: A n a n d h o # n d h",
        "References⏎N i r m o l a, Security Analyst, Initech # m o l",
        "Client: C l i f f o r d  D a l e  L a w and family # L a w",
        "{'Nominee': \"Oğuzhan⏎Küçükkoya\"} # koya",
      })
  void masks(String text, String gone) {
    assertThat(mask(text)).doesNotContain(gone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Clerk at Hugh Woods, 2015 - 2018. # Hugh Woods",
        "Designed dashboards in Lisa for managers # Lisa",
        "Franklin's Garden Services, Stockton # Franklin",
        "Wrote macros in Ms Excel and Ms Word # Ms Excel and Ms Word",
        "Designed Scalable Pipelines For Testing # Scalable Pipelines For Testing",
        "Chef de Partie, Hotel Astoria # Chef de Partie",
        "Bill of materials for the plant # Bill of materials",
        "The George town office # George town",
        "Client: Sperrion, Chicago # Sperrion",
        "Client: Sperrion and others # Sperrion",
        "Worked with Rosalind Law College on exams # Law College",
        "Trained staff in the Zurbaroni Network Method # Network Method",
        "S K I L L S: J a v a # J a v a",
        "the dale behind the hills, Electrician # dale",
        "References available on request⏎Network Administrator # Network Administrator",
      })
  void keeps(String text, String kept) {
    assertThat(mask(text)).contains(kept);
  }
}
