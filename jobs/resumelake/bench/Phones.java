package resumelake.bench;

import java.util.List;
import resumelake.sample.Dice;

/** Phone numbers in the writings of many countries; those of the US and UK are for fiction. */
final class Phones {
  private static final List<String> AREAS =
      List.of(
          "201", "206", "212", "215", "303", "305", "312", "313", "404", "408", "412", "415", "503",
          "504", "512", "602", "612", "615", "617", "619", "702", "703", "713", "714", "718", "801",
          "813", "816", "847", "858", "901", "904", "913", "916", "919", "949", "954", "972");
  private static final List<String> AMERICAN =
      List.of(
          "(A) 555-01##",
          "A-555-01##",
          "A.555.01##",
          "+1 A 555 01##",
          "1-A-555-01##",
          "A 555 01##",
          "+1(A)55501##",
          "A55501##",
          "A/555-01##",
          "(A)555-01## x###",
          "+1-A-555-01## ext. ###");
  private static final List<String> WORLD =
      List.of(
          "+44 7700 900###",
          "07700 900 ###",
          "020 7946 0###",
          "+44 (0)20 7946 0###",
          "+49 171 39200##",
          "0171/39200##",
          "030 23125 ###",
          "+33 6 39 98 ## ##",
          "06 39 98 ## ##",
          "06.39.98.##.##",
          "+91 98### #####",
          "98########",
          "+91-9########2",
          "09#########",
          "091-22-2#######",
          "+91 (0) 98########",
          "+234 803 ### ####",
          "0803 ### ####",
          "+233 24 ### ####",
          "+55 11 9####-####",
          "(11) 9####-####",
          "+86 138 #### ####",
          "138########",
          "+81 90-####-####",
          "090-####-####",
          "+82 10-####-####",
          "010-####-####",
          "+84 91# ### ###",
          "091# ### ###",
          "+90 532 ### ## ##",
          "0532 ### ## ##",
          "+20 10 #### ####",
          "+971 50 ### ####",
          "050 ### ####",
          "+48 601 ### ###",
          "+7 916 ###-##-##",
          "8 (916) ###-##-##",
          "+52 55 #### ####",
          "+39 347 ### ####",
          "347 ### ####",
          "+34 612 ## ## ##",
          "612 ## ## ##",
          "+92 301 #######",
          "0301-#######",
          "+63 917 ### ####",
          "+27 82 ### ####",
          "082 ### ####",
          "+254 722 ### ###",
          "+61 491 57# ###",
          "0491 57# ###",
          "(02) 5550 ####",
          "+46 70 174 0# ##",
          "+351 912 ### ###",
          "+31 6 1234 ####",
          "06-1234####",
          "0031612#####2",
          "00 91 98### #####",
          "+65 9### ####",
          "+60 12-### ####");

  private Phones() {}

  static String some(Dice dice) {
    String pattern = dice.chance(40) ? dice.pick(AMERICAN) : dice.pick(WORLD);
    return Numbers.fill(pattern.replace("A", dice.pick(AREAS)), dice);
  }

  /** An American number with each digit in words. */
  static String inWords(Dice dice) {
    String[] words = {
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    StringBuilder out = new StringBuilder();
    for (char c : (dice.pick(AREAS) + "555" + Numbers.fill("01##", dice)).toCharArray()) {
      out.append(out.length() == 0 ? "" : " ").append(words[c - '0']);
    }
    return out.toString();
  }
}
