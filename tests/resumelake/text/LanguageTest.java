package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Led a team of five engineers and moved the billing service to the cloud.",
        "de|Leitung eines Teams von fünf Entwicklern und Verantwortung für die Einführung der neuen Software.",
        "fr|Responsable d'une équipe de cinq développeurs dans le cadre du projet de gestion des stocks.",
        "es|Responsable del equipo de desarrollo y de la gestión de los proyectos en la empresa.",
        "pt|Responsável pela equipe de desenvolvimento e pela gestão dos projetos da empresa com foco em vendas.",
        "it|Responsabile del gruppo di sviluppo e della gestione dei progetti per la società con esperienza nel settore.",
        "nl|Verantwoordelijk voor het team en de ontwikkeling van nieuwe software bij een bank, met ervaring in het testen.",
        "sv|Ansvarig för ett team med fem utvecklare och utveckling av system för banken som konsult.",
        "pl|Odpowiedzialny za zespół oraz rozwój systemu dla banku, doświadczenie zawodowe w pracy przy projektach na rynku.",
        "tr|Bir banka için yazılım geliştirme ve ekip yönetimi, beş yıl deneyim ile proje olarak çok iyi bilgi.",
        "vi|Kinh nghiệm làm việc trong công ty phần mềm và quản lý dự án của các khách hàng.",
        "ru|Руководил командой из пяти разработчиков и внедрил новую систему, опыт работы.",
        "uk|Керував командою з п'яти розробників, досвід роботи в ІТ та її впровадження.",
        "zh|负责开发团队的管理和新系统的实施,熟悉 Java 和 Spring。",
        "ja|開発チームのリーダーとして、新しいシステムの導入を担当しました。",
        "ko|개발 팀을 이끌고 새로운 시스템 도입을 담당했습니다.",
        "ja|担当: Java, Spring Boot, MySQL を用いた開発とテスト。AWS 環境の構築。",
        "ar|قاد فريقا من خمسة مطورين وأدخل نظاما جديدا",
        "hi|पाँच डेवलपर्स की टीम का नेतृत्व किया और नई प्रणाली लागू की",
        "th|หัวหน้าทีมพัฒนาซอฟต์แวร์และดูแลระบบใหม่",
        "el|Υπεύθυνος ομάδας ανάπτυξης λογισμικού",
      })
  void tellsLanguages(String code, String text) {
    assertThat(Language.of(text)).isEqualTo(code);
  }

  @Test
  void takesKeywordsForEnglish() {
    assertThat(Language.of("Java, Spring Boot, SQL, Docker, Kubernetes, AWS, Jenkins"))
        .isEqualTo("en");
    assertThat(Language.of("C++ / Qt / Linux")).isEqualTo("en");
  }

  @Test
  void takesIndianPlacesAndNamesOfCollegesForEnglish() {
    assertThat(
            Language.of(
                "Pune, Maharashtra. Savitribai Phule Pune University. Worked in Thiruvananthapuram,"
                    + " Kerala as a developer. Tamil, Marathi, Hindi. DOB, Nashik, H.S.C."))
        .isEqualTo("en");
  }

  @Test
  void takesEnglishWithOneForeignSectionForEnglish() {
    String english =
        "Led the migration of the billing service to the cloud and cut the cost by half. Wrote the"
            + " tests for the team and trained new engineers in the use of the tools. ";
    String german = "Ausbildung und Studium: Diplom der Informatik an der Universität von Köln.";
    assertThat(Language.of(english.repeat(3) + german)).isEqualTo("en");
  }

  @Test
  void hasNoLanguageWithoutLetters() {
    assertThat(Language.of("")).isEqualTo("und");
    assertThat(Language.of("2019 - 2021 • 50 %")).isEqualTo("und");
  }
}
