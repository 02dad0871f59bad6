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
      })
  void keeps(String text, String kept) {
    assertThat(mask(text)).contains(kept);
  }
}
