package resumelake.bench;

import java.util.List;
import resumelake.model.EntityType;
import resumelake.sample.Dice;

/** Makes the numbers by which states, schools, employers and banks know a person. */
final class NumberFacts {
  private final Facts facts;
  private final Dice dice;

  NumberFacts(Facts facts, Dice dice) {
    this.facts = facts;
    this.dice = dice;
  }

  /** Numbers with a check digit or a telling format, that need no key word. */
  Facts.Fact checked() {
    return switch (dice.between(0, 7)) {
      case 0 ->
          facts.fact("Card", EntityType.ACCOUNT, "checksum", Numbers.card(dice), "", EntityType.ID);
      case 1, 2 ->
          facts.fact(
              "IBAN",
              EntityType.ACCOUNT,
              "checksum",
              Numbers.ibanOfSomeCountry(dice),
              "",
              EntityType.ID);
      case 3 ->
          facts.fact(
              "ORCID",
              EntityType.ID,
              "checksum",
              Numbers.orcid(dice),
              "",
              EntityType.URL,
              EntityType.ACCOUNT);
      case 4 ->
          facts.fact(
              "Aadhaar", EntityType.ID, "checksum", Numbers.aadhaar(dice), "", EntityType.ACCOUNT);
      case 5 ->
          facts.fact("CPF", EntityType.ID, "checksum", Numbers.cpf(dice), "", EntityType.ACCOUNT);
      case 6 ->
          facts.fact("DNI", EntityType.ID, "checksum", Numbers.dni(dice), "", EntityType.ACCOUNT);
      default ->
          facts.fact(
              "Resident ID",
              EntityType.ID,
              "checksum",
              Numbers.residentOfChina(dice),
              "",
              EntityType.ACCOUNT);
    };
  }

  /** Numbers that their key word or their format tells. */
  Facts.Fact keyed() {
    List<String> kinds =
        List.of(
            "SSN:%d##-##-####".formatted(dice.between(1, 5)),
            "PAN:@@@P@####@",
            "Passport No:@#######",
            "Passport number:@@#######",
            "Driving licence:@@## ###########",
            "Driver's License #:@####-#####-#####",
            "NI Number:AB ## ## ## C",
            "Voter ID:@@@#######",
            "CNIC:#####-#######-#",
            "Emirates ID:784-19##-#######-#",
            "NRIC:S#######D",
            "RRN:8#01#2-2######",
            "SIN:1## ### ###",
            "Tax ID:## ### ### ###",
            "Employee ID:E-#####",
            "Student No:20#######",
            "Roll No:1#CS####",
            "Registration No:@@/#####/20##",
            "Certificate No:@@-####-#####",
            "License No:RN######",
            "UAN:1###########",
            "NIN:###########",
            "BVN:22#########",
            "CCCD:0###########",
            "PESEL:8##########",
            "CURP:GODE8001##HDFR@@##",
            "Codice Fiscale:RSSMRA8#A##H5##Z",
            "Vehicle No:MH12@@####",
            "Membership ID:IEEE-########",
            "Visa No:########",
            "NHS Number:4## ### ####",
            "BSN:1########",
            "Badge:##-####");
    String[] kind = dice.pick(kinds).split(":");
    return facts.fact(
        kind[0], EntityType.ID, "id", Numbers.fill(kind[1], dice), "", EntityType.ACCOUNT);
  }

  Facts.Fact account() {
    String[] kind =
        dice.pick(
                List.of(
                    "Account No:####-######-##",
                    "Bank Account:##########",
                    "A/C No.:00##########",
                    "PayPal:acct-########",
                    "BTC wallet:bc1q~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
                    "ETH:0x~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
                    "IFSC:HDFC0######"))
            .split(":");
    return facts.fact(
        kind[0], EntityType.ACCOUNT, "account", Numbers.fill(kind[1], dice), "", EntityType.ID);
  }
}
