package vn.hoso.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.ingest.JoinedPictures;

/**
 * The page files of one scanned document: pictures in one folder whose names differ only by the
 * number at their end, {@code plan_001.tif … plan_014.tif}. Pictures of several kinds may make up a
 * series, as long as each number is there once; otherwise each kind is a series of its own. A page
 * missing between two others is told, and the others are joined.
 *
 * @param parts in the order of their numbers, 2 or more
 * @param name of the joined file
 * @param gaps the missing ones, for instance {@code plan_003}; the longest 100
 */
record Series(List<SeenFile> parts, String name, List<String> gaps) {
  private static final Pattern NUMBERED = Pattern.compile("(?<stem>.*?)(?<number>\\d{1,9})");
  private static final Set<String> PICTURES =
      Set.of("tif", "tiff", "jpg", "jpeg", "png", "bmp", "gif", "webp", "jp2", "jb2", "jbig2");
  private static final int MOST_GAPS = 100;

  Series {
    parts = List.copyOf(parts);
    gaps = List.copyOf(gaps);
  }

  /** A page file's name, taken apart. */
  private record Numbered(SeenFile file, String stem, String digits, String kind) {
    long number() {
      return Long.parseLong(digits);
    }
  }

  /** Where series are looked for: what has another folder or stem is of another. */
  private record Place(String folder, String stem, String kind) {}

  /** Puts each series in the place of its first file; what belongs to none stays as it is. */
  static List<Agenda.Item> join(List<Agenda.Item> items) {
    Map<Place, List<Numbered>> groups = new LinkedHashMap<>();
    for (Agenda.Item item : items) {
      Numbered file = item.problem() == null ? numbered(item.file()) : null;
      if (file != null) {
        Place place = new Place(folder(file.file()), file.stem(), "");
        groups.computeIfAbsent(place, p -> new ArrayList<>()).add(file);
      }
    }
    Map<SeenFile, Series> first = new HashMap<>();
    Set<SeenFile> others = new HashSet<>();
    for (List<Numbered> group : groups.values()) {
      for (List<Numbered> files : oncePerNumber(group)) {
        if (files.size() > 1) {
          Series series = of(files);
          first.put(series.parts().getFirst(), series);
          others.addAll(series.parts().subList(1, series.parts().size()));
        }
      }
    }
    List<Agenda.Item> joined = new ArrayList<>();
    for (Agenda.Item item : items) {
      Series series = first.get(item.file());
      if (series != null) {
        joined.add(new Agenda.Item(series));
      } else if (!others.contains(item.file())) {
        joined.add(item);
      }
    }
    return joined;
  }

  /** Whether a file may be a page of a series, by its name. */
  static boolean mayBePart(SeenFile file) {
    return numbered(file) != null;
  }

  private static @Nullable Numbered numbered(SeenFile file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    String kind = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    Matcher matcher = NUMBERED.matcher(dot < 0 ? name : name.substring(0, dot));
    return PICTURES.contains(kind) && matcher.matches()
        ? new Numbered(file, matcher.group("stem"), matcher.group("number"), kind)
        : null;
  }

  private static String folder(SeenFile file) {
    String key = file.key();
    return key.substring(0, key.length() - file.name().length());
  }

  /** The files together, or each kind apart where a number occurs twice. */
  private static List<List<Numbered>> oncePerNumber(List<Numbered> group) {
    if (group.stream().map(Numbered::number).distinct().count() == group.size()) {
      return List.of(group);
    }
    Map<String, List<Numbered>> kinds = new LinkedHashMap<>();
    group.forEach(f -> kinds.computeIfAbsent(f.kind(), k -> new ArrayList<>()).add(f));
    return kinds.values().stream()
        // plan_1.tif beside plan_01.tif: nobody can tell what is meant.
        .filter(files -> files.stream().map(Numbered::number).distinct().count() == files.size())
        .toList();
  }

  private static Series of(List<Numbered> files) {
    List<Numbered> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparingLong(Numbered::number));
    List<String> gaps = new ArrayList<>();
    long expected = sorted.getFirst().number();
    for (Numbered file : sorted) {
      for (; expected < file.number() && gaps.size() < MOST_GAPS; expected++) {
        String digits = String.valueOf(expected);
        int zeros = Math.max(0, file.digits().length() - digits.length());
        gaps.add(file.stem() + "0".repeat(zeros) + digits);
      }
      expected = file.number() + 1;
    }
    Numbered first = sorted.getFirst();
    String name =
        first.stem() + first.digits() + "-" + sorted.getLast().digits() + JoinedPictures.ENDING;
    return new Series(sorted.stream().map(Numbered::file).toList(), name, gaps);
  }

  /** The same files, looked at again. */
  Series again() {
    return new Series(
        parts.stream().map(part -> SeenFile.at(part.path(), part.place())).toList(), name, gaps);
  }

  /** The files, and those that are missing between them. */
  String words() {
    String files = String.join(", ", parts.stream().map(SeenFile::name).toList());
    return gaps.isEmpty() ? files : files + "; missing: " + String.join(", ", gaps);
  }

  /** Where the parts lie. */
  Path folder() {
    return Objects.requireNonNull(parts.getFirst().path().getParent());
  }

  /** Size of all parts. */
  long bytes() {
    return parts.stream().mapToLong(SeenFile::bytes).sum();
  }

  /** SHA-256 of the joined file. */
  String sha256() throws IOException {
    return write(OutputStream.nullOutputStream());
  }

  /** Writes the joined file; answers its SHA-256. */
  String copyTo(Path file) throws IOException {
    try (OutputStream out = SafeFiles.outputTo(file)) {
      return write(out);
    }
  }

  private String write(OutputStream out) throws IOException {
    MessageDigest digest = SafeFiles.sha256Digest();
    DigestOutputStream summed = new DigestOutputStream(out, digest);
    JoinedPictures.write(
        parts.stream().map(p -> new JoinedPictures.Part(p.name(), p.place())).toList(), summed);
    return HexFormat.of().formatHex(digest.digest());
  }
}
