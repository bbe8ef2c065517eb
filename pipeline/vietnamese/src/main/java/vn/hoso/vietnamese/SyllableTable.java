package vn.hoso.vietnamese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which onsets and rimes make a syllable, by rule, as a hash table over toneless spellings.
 *
 * <p>Sources of the rules: Đoàn Thiện Thuật, <i>Ngữ âm tiếng Việt</i> (1977), chapters on âm đầu,
 * âm đệm, phần vần and thanh điệu; L. C. Thompson, <i>A Vietnamese Reference Grammar</i> (1965),
 * chapter 3; spelling of c/k/q, g/gh, ng/ngh, i/y and the place of the tone mark: Quyết định
 * 1989/QĐ-BGDĐT (2018). Onset p and the rimes oo- are in loans and names (pin, Sa Pa, xoong).
 */
final class SyllableTable {
  static final List<String> ONSETS =
      List.of(
          ("_ b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
              .replace("_", "")
              .split(" ", -1));

  /** Rimes as written after a consonant, or alone. iê- before ê-, so that giêng reads gi + iêng. */
  static final List<String> RIMES =
      words(
          "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
              + "ia iêc iêm iên iêng iêp iêt iêu i ich im in inh ip it iu "
              + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
              + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
              + "oe oem oen oeo oet oc oi om on ong ooc oong op ot "
              + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
              + "u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uôc uôi uôm uôn uông uôt "
              + "up ut uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu "
              + "ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
              + "y yêm yên yêng yêt yêu ych ynh yt");

  /** What follows qu, whose u is the medial. */
  private static final Set<String> AFTER_QU =
      Set.copyOf(
          words(
              "a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eng "
                  + "eo et ê êch ên ênh êt êu i it ich ôc ơ ơi ơn ơt y ych yên yêt ynh yt yu"));

  private static final Set<String> BEFORE_Y =
      Set.of("", "h", "k", "l", "m", "n", "s", "t", "th", "v");

  private static final Set<String> LABIALS = Set.of("b", "m", "p", "ph", "v");

  /** Loans that pair a lip sound with the medial, which native syllables do not. */
  private static final Set<String> LOANS = Set.of("buyt", "voan", "phuy", "moay", "boa", "puy");

  private static final String ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
  private static final int LONGEST = 7;
  private static final int SLOTS = 1 << 14;
  private static final byte[] CODE = new byte[0x1F00];
  private static final long[] KEYS = new long[SLOTS];
  private static final short[] ENTRIES = new short[SLOTS];
  private static final List<String> ENTRY_ONSET = new ArrayList<>();
  private static final List<String> ENTRY_RIME = new ArrayList<>();
  private static final byte[] OLD_AT;
  private static final byte[] NEW_AT;
  private static final boolean[] STOPPED;

  static {
    fillCodes();
    for (String onset : ONSETS) {
      for (String rime : RIMES) {
        if (joins(onset, rime)) {
          enter(onset, rime);
        }
      }
    }
    int n = ENTRY_ONSET.size();
    OLD_AT = new byte[n];
    NEW_AT = new byte[n];
    STOPPED = new boolean[n];
    for (int i = 0; i < n; i++) {
      String onset = ENTRY_ONSET.get(i);
      String rime = ENTRY_RIME.get(i);
      OLD_AT[i] = (byte) tonePosition(onset, rime, TonePlacement.OLD);
      NEW_AT[i] = (byte) tonePosition(onset, rime, TonePlacement.NEW);
      STOPPED[i] = isStopped(rime);
    }
  }

  private SyllableTable() {}

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** For each character, in either case and with any tone, 1 + its place in the alphabet. */
  private static void fillCodes() {
    for (char c = 0; c < CODE.length; c++) {
      char bare = Letters.unTone(c);
      if (bare < 0x200) {
        CODE[c] = (byte) (ALPHABET.indexOf(Character.toLowerCase(bare)) + 1);
      }
    }
  }

  private static void enter(String onset, String rime) {
    String text = write(onset, rime);
    long key = key(text, 0, text.length());
    int slot = slot(key);
    if (KEYS[slot] == 0) {
      KEYS[slot] = key;
      ENTRIES[slot] = (short) ENTRY_ONSET.size();
      ENTRY_ONSET.add(onset);
      ENTRY_RIME.add(rime);
    }
  }

  /** Five bits a letter; 0 where a character is no letter of the alphabet or there are too many. */
  private static long key(CharSequence text, int start, int end) {
    if (end <= start || end - start > LONGEST) {
      return 0;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int code = c < CODE.length ? CODE[c] : 0;
      if (code == 0) {
        return 0;
      }
      key = (key << 5) | code;
    }
    return key;
  }

  private static int slot(long key) {
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
    while (KEYS[at] != 0 && KEYS[at] != key) {
      at = (at + 1) & (SLOTS - 1);
    }
    return at;
  }

  /** The entry of these letters whatever their tone marks; -1 where there is none. */
  static int findLetters(CharSequence text) {
    return findLetters(text, 0, text.length());
  }

  /** The same of a part of the text. */
  static int findLetters(CharSequence text, int start, int end) {
    long key = key(text, start, end);
    if (key == 0) {
      return -1;
    }
    int slot = slot(key);
    return KEYS[slot] == 0 ? -1 : ENTRIES[slot];
  }

  /** The entry of a syllable whose tone is allowed and rightly placed; -1 where there is none. */
  static int find(CharSequence text) {
    int entry = findLetters(text);
    if (entry < 0) {
      return -1;
    }
    int toneAt = -1;
    for (int i = 0; i < text.length(); i++) {
      if (Letters.tone(text.charAt(i)) != Tone.LEVEL) {
        if (toneAt >= 0) {
          return -1;
        }
        toneAt = i;
      }
    }
    if (toneAt < 0) {
      return STOPPED[entry] ? -1 : entry;
    }
    boolean placed = toneAt == OLD_AT[entry] || toneAt == NEW_AT[entry];
    boolean allowed = !STOPPED[entry] || Letters.tone(text.charAt(toneAt)).isStopTone();
    return placed && allowed ? entry : -1;
  }

  static String onset(int entry) {
    return ENTRY_ONSET.get(entry);
  }

  static String rime(int entry) {
    return ENTRY_RIME.get(entry);
  }

  static int toneAt(int entry, TonePlacement placement) {
    return placement == TonePlacement.OLD ? OLD_AT[entry] : NEW_AT[entry];
  }

  static boolean isStopped(int entry) {
    return STOPPED[entry];
  }

  /** How many toneless syllables there are. */
  static int size() {
    return ENTRY_ONSET.size();
  }

  /** The tone of the first letter that bears one. */
  static Tone toneOf(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      Tone tone = Letters.tone(text.charAt(i));
      if (tone != Tone.LEVEL) {
        return tone;
      }
    }
    return Tone.LEVEL;
  }

  static boolean allows(String onset, String rime, Tone tone) {
    return ONSETS.contains(onset)
        && RIMES.contains(rime)
        && joins(onset, rime)
        && (!isStopped(rime) || tone.isStopTone());
  }

  private static boolean isStopped(String rime) {
    char last = rime.charAt(rime.length() - 1);
    return last == 'p' || last == 't' || last == 'c' || rime.endsWith("ch");
  }

  private static boolean joins(String onset, String rime) {
    char first = rime.charAt(0);
    if (onset.equals("qu")) {
      return AFTER_QU.contains(rime);
    }
    if (first == 'y') {
      return rime.equals("y") ? BEFORE_Y.contains(onset) : onset.isEmpty();
    }
    if (rime.startsWith("iê") && onset.isEmpty()) {
      return false;
    }
    boolean medial = hasMedial(rime);
    if (medial && LABIALS.contains(onset)) {
      return LOANS.contains(onset + rime);
    }
    boolean front = first == 'e' || first == 'ê' || first == 'i';
    return switch (onset) {
      case "c" -> !front && !medial;
      case "g", "ng" -> !front;
      case "k", "gh", "ngh" -> front;
      case "gi" -> !medial && !rime.equals("ia") && !rime.equals("iu");
      default -> true;
    };
  }

  /** Whether the rime begins with the medial /w/, written o or u. */
  private static boolean hasMedial(String rime) {
    if (rime.length() < 2) {
      return false;
    }
    char second = rime.charAt(1);
    return switch (rime.charAt(0)) {
      case 'o' -> second == 'a' || second == 'ă' || second == 'e';
      case 'u' -> second == 'y' || second == 'ê' || second == 'â' || second == 'ơ';
      default -> false;
    };
  }

  /** Onset and rime put together without tone; gi + i- share their i. */
  static String write(String onset, String rime) {
    return onset.equals("gi") && rime.startsWith("i") ? onset + rime.substring(1) : onset + rime;
  }

  /** The place of the tone mark, counted from 0 in the written syllable. */
  static int tonePosition(String onset, String rime, TonePlacement placement) {
    int start = write(onset, rime).length() - rime.length();
    return start + tonePositionInRime(rime, placement);
  }

  private static int tonePositionInRime(String rime, TonePlacement placement) {
    int vowels = 0;
    int marked = -1;
    while (vowels < rime.length() && Letters.isVowel(rime.charAt(vowels))) {
      if ("ăâêôơư".indexOf(rime.charAt(vowels)) >= 0) {
        marked = vowels;
      }
      vowels++;
    }
    if (marked >= 0) {
      return marked;
    }
    boolean open = vowels == rime.length();
    if (vowels == 1) {
      return 0;
    }
    if (vowels == 3 || !open) {
      return 1;
    }
    boolean disputed = rime.equals("oa") || rime.equals("oe") || rime.equals("uy");
    return disputed && placement == TonePlacement.NEW ? 1 : 0;
  }

  /** All toneless syllables as written, in alphabetical order of their code units. */
  static List<String> letters() {
    String[] all = new String[size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = write(onset(i), rime(i));
    }
    Arrays.sort(all);
    return List.of(all);
  }
}
