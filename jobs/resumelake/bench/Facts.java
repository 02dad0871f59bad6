package resumelake.bench;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import resumelake.model.EntityType;
import resumelake.sample.Dice;

/** Makes the identifiers of one person. */
final class Facts {
  private static final Map<String, List<String>> PLACES = Lists.entries("places.txt");
  private static final List<String> COUNTRIES = List.copyOf(PLACES.keySet());
  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  private final PersonName name;
  private final Dice dice;

  Facts(PersonName name, Dice dice) {
    this.name = name;
    this.dice = dice;
  }

  /** A labelled identifier: what a form would put before it, and the value. */
  record Fact(String label, Truth truth) {}

  Fact fact(
      String label, EntityType type, String group, String value, String half, EntityType... alike) {
    return new Fact(label, new Truth(type, Set.of(alike), group, value, half, name.origin()));
  }

  Fact email() {
    String local = name.user(dice);
    String value =
        local
            + "@"
            + dice.pick(
                List.of(
                    "example.org",
                    "example.com",
                    "mail.example.net",
                    "gmail.com",
                    "yahoo.co.in",
                    "outlook.com",
                    "uni-muster.example.de"));
    value = dice.chance(8) ? value.replace("@", "+jobs@") : value;
    return fact(
        dice.pick(List.of("Email", "E-mail", "Mail", "Email ID", "E-Mail Address")),
        EntityType.EMAIL,
        "email",
        value,
        local);
  }

  Fact phone() {
    return fact(
        dice.pick(
            List.of(
                "Phone",
                "Mobile",
                "Tel",
                "Cell",
                "Contact No",
                "M",
                "WhatsApp",
                "Ph",
                "Telephone (home)")),
        EntityType.PHONE,
        "phone",
        Phones.some(dice),
        "");
  }

  Fact address() {
    String value = Numbers.fill(dice.pick(PLACES.get(dice.pick(COUNTRIES))), dice);
    int comma = value.indexOf(',');
    String street =
        comma > 6 && value.substring(0, comma).matches(".*\\d.*") ? value.substring(0, comma) : "";
    return fact(
        dice.pick(
            List.of(
                "Address",
                "Residence",
                "Permanent Address",
                "Present Address",
                "Mailing address",
                "Home")),
        EntityType.ADDRESS,
        "address",
        value,
        street);
  }

  Fact link() {
    String user = name.user(dice);
    String value =
        dice.pick(
            List.of(
                "https://www.linkedin.com/in/" + user,
                "linkedin.com/in/" + user.replace('.', '-'),
                "www.linkedin.com/in/" + user + "/",
                "https://github.com/" + user,
                "github.com/" + user,
                "http://" + user.replaceAll("[._]", "") + ".example.com",
                "www." + user.replaceAll("[._]", "") + ".example.net",
                "https://medium.com/@" + user,
                "https://stackoverflow.com/users/" + dice.between(100000, 9999999) + "/" + user,
                "https://bit.ly/3" + Numbers.fill("@#@#@#", dice),
                "https://drive.google.com/file/d/" + Numbers.fill("@~~@#~~@@~#~@", dice) + "/view",
                "https://goo.gl/maps/" + Numbers.fill("@~@~#@~", dice),
                "behance.net/" + user,
                "https://orcid.org/" + Numbers.orcid(dice),
                "indeed.com/r/"
                    + name.firstGiven()
                    + "-"
                    + PersonName.plain(name.core())
                    + "/"
                    + Numbers.fill("~~~~~~~~~~~~~~~~", dice)));
    return fact(
        dice.pick(List.of("LinkedIn", "GitHub", "Website", "Portfolio", "Profile", "Web")),
        EntityType.URL,
        "link",
        value,
        value.contains(user) ? user : "",
        EntityType.ID,
        EntityType.HANDLE);
  }

  Fact handle() {
    String user = name.user(dice);
    String service =
        dice.pick(
            List.of(
                "Skype",
                "Telegram",
                "Twitter",
                "GitHub",
                "Instagram",
                "Discord",
                "Kaggle",
                "LeetCode",
                "WeChat",
                "Slack"));
    String value = dice.chance(40) ? "@" + user.replace('.', '_') : user;
    return fact(service, EntityType.HANDLE, "handle", value, "", EntityType.URL, EntityType.NAME);
  }

  Fact birth() {
    int day = dice.between(1, 28);
    int month = dice.between(1, 12);
    int year = dice.between(1955, 2003);
    String date =
        dice.pick(
            List.of(
                "%02d/%02d/%d".formatted(day, month, year),
                "%d-%02d-%02d".formatted(year, month, day),
                "%d.%d.%d".formatted(day, month, year),
                "%d%s %s %d"
                    .formatted(
                        day,
                        day == 1 ? "st" : day == 2 ? "nd" : day == 3 ? "rd" : "th",
                        MONTHS.get(month - 1),
                        year),
                "%s %d, %d".formatted(MONTHS.get(month - 1), day, year),
                "%d %s %d".formatted(day, MONTHS.get(month - 1).substring(0, 3), year),
                "%02d-%s-%d"
                    .formatted(day, MONTHS.get(month - 1).substring(0, 3).toUpperCase(), year)));
    String label =
        dice.pick(
            List.of(
                "Date of Birth",
                "DOB",
                "D.O.B.",
                "Born",
                "Birth date",
                "Birthday",
                "Date of birth (dd/mm/yyyy)"));
    return dice.chance(20)
        ? fact(
            "Age",
            EntityType.DATE_OF_BIRTH,
            "birth",
            dice.between(19, 64) + dice.pick(List.of("", " years", " yrs")),
            "")
        : fact(label, EntityType.DATE_OF_BIRTH, "birth", date, "");
  }

  Fact personal() {
    String[] kind =
        dice.pick(
                List.of(
                    "Marital Status:Married",
                    "Marital status:Unmarried",
                    "Religion:Hindu",
                    "Religion:Roman Catholic",
                    "Nationality:Ghanaian",
                    "Nationality:Vietnamese",
                    "Gender:Female",
                    "Sex:M",
                    "Caste:OBC",
                    "Blood Group:B+ve",
                    "Children:2 daughters",
                    "Height:172 cm",
                    "Weight:64 kg",
                    "Citizenship:Canadian",
                    "Health:Excellent",
                    "Disability:None",
                    "Civil status:Divorced",
                    "Ethnicity:Yoruba"))
            .split(":");
    return fact(kind[0], EntityType.PERSONAL, "personal", kind[1], "");
  }

  Truth owner() {
    return new Truth(
        EntityType.NAME,
        Set.of(EntityType.ORG, EntityType.FILE),
        "owner",
        name.full(),
        name.core(),
        name.origin());
  }

  Truth other() {
    return new Truth(EntityType.NAME, Set.of(), "others", name.full(), name.core(), name.origin());
  }

  /** The name in the script of its origin. */
  Optional<Truth> script() {
    return name.nativeWriting().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Truth(EntityType.NAME, Set.of(), "owner", name.nativeWriting(), "", name.origin()));
  }
}
