package org.smartcustoms.simulator;

import java.util.List;

/// Makes names, addresses and marks from syllables and word parts. Number plates carry the letter Q and container owner
/// codes start with QX, which nobody is issued, so none can belong to a real vehicle or box.
final class Names {

    private static final List<String> HEADS = List.of(
            "Bel", "Cor", "Dax", "El", "Fen", "Gal", "Hos", "Jun", "Kam", "Lor", "Mav", "Nel", "Or", "Pel", "Quo",
            "Ras", "Sel", "Tam", "Ul", "Vel", "Wen", "Xan", "Yor", "Zel", "Bri", "Cla", "Dro", "Fla", "Gre", "Sto",
            "Tre", "Vla");
    private static final List<String> MIDDLES = List.of(
            "a", "e", "i", "o", "u", "ara", "emi", "iva", "olu", "una", "ada", "eri", "imo", "ona", "uva", "esta");
    private static final List<String> TAILS = List.of(
            "dor", "kin", "lax", "mor", "nex", "pol", "ril", "sk", "tan", "vik", "wen", "zor", "beth", "cand", "dren",
            "fal", "gard", "lund", "mond", "nard", "quist", "rand", "sten", "thal", "vane", "wick");
    private static final List<String> TRADES = List.of(
            "Trading",
            "Enterprises",
            "International",
            "Industries",
            "Supplies",
            "Holdings",
            "Merchants",
            "Products",
            "Resources",
            "Imports");
    private static final List<String> RARE =
            List.of("璵", "珩", "翊", "澔", "栩", "瑝", "昀", "頎", "鋆", "淏", "彧", "暘", "祐", "堃", "懋", "烜", "瀠", "縉");
    private static final List<String> LUCKY =
            List.of("榮", "泰", "宏", "昌", "隆", "鴻", "達", "豐", "裕", "興", "嘉", "安", "利", "源", "盛", "捷", "信", "誠", "通", "匯");
    private static final List<String> CHINESE_TRADES =
            List.of("貿易", "實業", "國際", "企業", "物產", "進出口", "百貨", "工業", "供應", "商行");
    private static final List<String> DISTRICTS = List.of(
            "Kwai Chung",
            "Tsuen Wan",
            "Tuen Mun",
            "Yuen Long",
            "Fanling",
            "Sheung Shui",
            "Kwun Tong",
            "Kowloon Bay",
            "Cheung Sha Wan",
            "San Po Kong",
            "Fo Tan",
            "Chai Wan",
            "Tsing Yi",
            "Tai Po",
            "Lai Chi Kok");
    private static final List<String> BUILDINGS = List.of(
            "Industrial Centre",
            "Industrial Building",
            "Trade Tower",
            "Logistics Centre",
            "Godown",
            "Commercial Building");
    private static final List<String> STREETS = List.of("Road", "Street", "Avenue", "Lane", "Park");
    private static final List<String> SHIPS =
            List.of("Dawn", "Horizon", "Tide", "Star", "Bridge", "Spirit", "Harmony", "Voyager");

    private Names() {}

    static String word(Chance chance) {
        return chance.oneOf(HEADS) + chance.oneOf(MIDDLES) + chance.oneOf(TAILS);
    }

    static String firm(Chance chance) {
        return word(chance) + " " + chance.oneOf(TRADES) + " Limited";
    }

    static String chineseFirm(Chance chance) {
        return chance.oneOf(RARE) + chance.oneOf(LUCKY) + chance.oneOf(LUCKY) + chance.oneOf(CHINESE_TRADES) + "有限公司";
    }

    static String address(Chance chance) {
        return "Unit " + (1 + chance.nextInt(40)) + ", " + building(chance);
    }

    /// A floor of a building where many firms have a letter box.
    static String businessCentre(Chance chance) {
        return "Suite " + (100 + chance.nextInt(900)) + ", Business Centre, " + building(chance);
    }

    private static String building(Chance chance) {
        return (1 + chance.nextInt(28)) + "/F, " + word(chance) + " " + chance.oneOf(BUILDINGS) + ", "
                + (1 + chance.nextInt(190)) + " " + word(chance) + " " + chance.oneOf(STREETS) + ", "
                + chance.oneOf(DISTRICTS);
    }

    static String foreignAddress(Chance chance) {
        return (1 + chance.nextInt(400)) + " " + word(chance) + " " + chance.oneOf(STREETS) + ", " + word(chance);
    }

    static String plate(Chance chance) {
        String letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
        return letters.charAt(chance.nextInt(letters.length())) + "Q" + (1000 + chance.nextInt(9000));
    }

    static String vessel(Chance chance) {
        return "MV " + word(chance) + " " + chance.oneOf(SHIPS);
    }

    static String flight(Chance chance) {
        return "0Q" + (100 + chance.nextInt(900));
    }

    /// A container number with a true check digit (ISO 6346).
    static String container(Chance chance) {
        char owner = (char) ('A' + chance.nextInt(26));
        String body = "QX" + owner + "U"
                + String.valueOf(1_000_000 + chance.nextInt(1_000_000)).substring(1);
        return body + checkDigit(body);
    }

    static int checkDigit(String body) {
        long sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A' + 10;
            if (value >= 10) {
                value += (value - 1) / 10;
            }
            sum += (long) value << i;
        }
        return (int) (sum % 11 % 10);
    }
}
