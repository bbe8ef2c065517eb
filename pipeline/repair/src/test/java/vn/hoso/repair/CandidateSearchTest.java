package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.UserDictionary;

/** The search beside Wagner and Fischer's table, syllable by syllable, without any cutting off. */
class CandidateSearchTest {
  private static final List<String> SYLLABLES =
      List.of(
          "a", "ở", "ủy", "ban", "bàn", "bản", "bạn", "cán", "bộ", "đội", "ngũ", "huyện", "huyền",
          "phúc", "phục", "vụ", "việc", "viên", "tuyên", "truyền", "trường", "nghiệp", "nghiêng",
          "quyết", "định", "quý", "chất", "lượng", "hiệu", "quả", "thôn", "thông", "xã", "xa",
          "những", "nhũng", "được", "với", "dựng", "dụng", "là", "lá", "và", "năm", "nằm", "đồng");

  private static final String READ = "abcdeghiklmnopqrtuvxyhnigtuaeoéèâêôêçQDVLi~§$\\1l|06;,.";
  private static final List<CaseForm> FORMS =
      List.of(CaseForm.LOWER, CaseForm.LOWER, CaseForm.TITLE, CaseForm.UPPER);
  private static final int ROUNDS = 500;
  private static final int WINDOW = CandidateSearch.WINDOW;
  private static final float ROUNDING = 2e-3f;

  private final long seed = Long.getLong("hoso.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final SyllableTrie trie = new SyllableTrie();

  CandidateSearchTest() {
    for (int i = 0; i < SYLLABLES.size(); i++) {
      assertThat(trie.add(SYLLABLES.get(i), i + 1)).isTrue();
    }
    trie.complete(CandidateSearchTest::bonus);
  }

  private static double bonus(int id) {
    return id % 7;
  }

  /** A syllable of which letters, and pairs of letters, were misread as the profile knows them. */
  private String token(DamageProfile profile) {
    var text = new StringBuilder();
    String like = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    for (int i = 0; i < like.length(); i++) {
      List<String> pair = readings(profile, like.substring(i, Math.min(like.length(), i + 2)));
      List<String> single = readings(profile, like.substring(i, i + 1));
      int chance = random.nextInt(6);
      if (chance < 2 && !pair.isEmpty()) {
        text.append(pair.get(random.nextInt(pair.size())));
        i++;
      } else if (chance < 4 && !single.isEmpty()) {
        text.append(single.get(random.nextInt(single.size())));
      } else {
        text.append(chance == 4 ? READ.charAt(random.nextInt(READ.length())) : like.charAt(i));
      }
    }
    text.append(random.nextInt(4) == 0 ? "," : "");
    return text.isEmpty() ? "i" : text.toString();
  }

  private static List<String> readings(DamageProfile profile, String printed) {
    return profile.counts().rows().getOrDefault(printed, Map.of()).keySet().stream()
        .filter(read -> !read.equals(Confusions.PRINTED) && read.length() <= Channel.MAX_READ)
        .sorted()
        .toList();
  }

  /** By position after the stretch: the cost of having printed the syllable for it. */
  private static float[] costs(Channel channel, String token, int from, String printed) {
    int n = token.length() - from;
    float[][] cost = new float[printed.length() + 1][n + 1];
    for (int i = 0; i <= printed.length(); i++) {
      for (int j = 0; j <= n; j++) {
        cost[i][j] = i == 0 && j == 0 ? 0 : least(channel, token, from, printed, i, j, cost);
      }
    }
    return cost[printed.length()];
  }

  private static float least(
      Channel channel, String token, int from, String printed, int i, int j, float[][] cost) {
    float best = Float.POSITIVE_INFINITY;
    if (j > 0) {
      best = cost[i][j - 1] + channel.spurious(token.charAt(from + j - 1));
    }
    for (int size = 0; i > 0 && size <= Math.min(j, Channel.MAX_READ); size++) {
      String read = token.substring(from + j - size, from + j);
      int last = Alphabet.trueIndex(printed.charAt(i - 1));
      best = Math.min(best, cost[i - 1][j - size] + one(channel, last, read));
      if (i > 1 && size > 0) {
        int first = Alphabet.trueIndex(printed.charAt(i - 2));
        for (Channel.Segment s : channel.segments(read).pairs()) {
          if (s.first() == first && s.second() == last) {
            best = Math.min(best, cost[i - 2][j - size] + s.cost());
          }
        }
      }
    }
    return best;
  }

  private static float one(Channel channel, int printed, String read) {
    if (read.isEmpty()) {
      return channel.lost(printed);
    }
    if (read.length() == 1) {
      return channel.single(printed, Alphabet.readIndex(read.charAt(0)));
    }
    float best = channel.unseenSeveral(Alphabet.isMarkedVowel(printed), read);
    for (Channel.Segment s : channel.segments(read).longer()) {
      best = s.first() == printed ? Math.min(best, s.cost()) : best;
    }
    return best;
  }

  /** What was found, by the place in the token after it. */
  private static final class Found extends HashMap<String, Float> implements CandidateSearch.Sink {
    @Override
    public void found(int end, int word, float cost) {
      merge(SYLLABLES.get(word - 1) + " to " + end, cost, Math::min);
    }
  }

  @Test
  void findsWhatTheWholeTableFinds() throws IOException {
    for (DamageProfile profile :
        TextRepairer.profiles(Dictionaries.folder(), UserDictionary.none())) {
      var search = new CandidateSearch(trie, new TokenCosts(profile.channel()));
      for (int round = 0; round < ROUNDS; round++) {
        String token = token(profile);
        int from = random.nextInt(3) == 0 ? random.nextInt(token.length()) : 0;
        float limit = random.nextInt(3, 16);
        int wholeFrom = random.nextInt(from + 1, token.length() + 1);
        float[] rankLimit = new float[token.length() + 1];
        for (int i = 0; i < rankLimit.length; i++) {
          rankLimit[i] = random.nextInt(12) - 2;
        }
        var parts = new Found();
        var whole = new Found();
        CaseForm form = FORMS.get(random.nextInt(FORMS.size()));
        int always = random.nextInt(SYLLABLES.size() + 1);
        search.token(token, wholeFrom);
        search.all(from, form, limit, parts);
        search.whole(from, form, limit, rankLimit, always, whole);

        for (int id = 1; id <= SYLLABLES.size(); id++) {
          String printed = SYLLABLES.get(id - 1);
          float[] costs = costs(profile.channel(), token, from, form.apply(printed));
          for (int end = from + 1; end <= Math.min(token.length(), from + WINDOW); end++) {
            float cost = costs[end - from];
            double rank = id == always ? Double.NEGATIVE_INFINITY : cost - bonus(id);
            String what = printed + " to " + end;
            String where =
                "%s %s from %d %s, seed %d".formatted(profile.name(), token, from, form, seed);
            check(where, what, cost, cost - limit, parts);
            if (end >= wholeFrom) {
              check(where, what, cost, Math.max(cost - limit, rank - rankLimit[end]), whole);
            }
          }
        }
      }
    }
  }

  @Test
  void findsASingleSyllableAsAmongAll() throws IOException {
    for (DamageProfile profile :
        TextRepairer.profiles(Dictionaries.folder(), UserDictionary.none())) {
      var search = new CandidateSearch(trie, new TokenCosts(profile.channel()));
      for (int round = 0; round < ROUNDS; round++) {
        String token = token(profile);
        float limit = random.nextInt(3, 25);
        int wholeFrom = random.nextInt(1, token.length() + 1);
        boolean parts = random.nextBoolean();
        var found = new Found();
        search.token(token, wholeFrom);
        for (int id = 1; id <= SYLLABLES.size(); id++) {
          search.only(id, 0, CaseForm.LOWER, limit, parts, found);
        }
        for (int id = 1; id <= SYLLABLES.size(); id++) {
          String printed = SYLLABLES.get(id - 1);
          float[] costs = costs(profile.channel(), token, 0, printed);
          for (int end = 1; end <= Math.min(token.length(), WINDOW); end++) {
            String what = printed + " to " + end;
            String where = "%s %s, seed %d".formatted(profile.name(), token, seed);
            if (parts || end >= wholeFrom) {
              check(where, what, costs[end], costs[end] - limit, found);
            } else {
              assertThat(found).as(where).doesNotContainKey(what);
            }
          }
        }
      }
    }
  }

  /**
   * Compares one syllable.
   *
   * @param above how much it costs more than is asked for
   */
  private static void check(String where, String what, float cost, double above, Found found) {
    Float price = found.get(what);
    if (above < -ROUNDING) {
      assertThat(price).as("%s: %s", where, what).isNotNull();
    }
    if (price != null) {
      assertThat(price).as("%s: %s", where, what).isCloseTo(cost, within(ROUNDING));
    }
  }
}
