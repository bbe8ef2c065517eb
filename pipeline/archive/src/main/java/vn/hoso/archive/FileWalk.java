package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Problem;

/**
 * Finds the files below the paths that a user names: depth first, each folder in the order of its
 * names, links followed, no folder entered twice.
 */
final class FileWalk {
  /**
   * One thing found.
   *
   * @param path absolute, as reached (links are not resolved)
   * @param problem why it cannot be read at all; null for a plain file
   */
  record Found(Path path, @Nullable Problem problem) {}

  private final Set<Path> leaveOut;
  private final Set<Object> entered = new HashSet<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Found> found = new ArrayList<>();

  private FileWalk(Set<Path> leaveOut) {
    this.leaveOut = leaveOut;
  }

  /**
   * Walks.
   *
   * @param paths files and folders, in the order in which they are wanted
   * @param leaveOut folders that are not entered (the archive itself)
   */
  static List<Found> over(List<Path> paths, Set<Path> leaveOut) {
    FileWalk walk = new FileWalk(leaveOut);
    for (Path path : paths) {
      walk.visit(path.toAbsolutePath().normalize());
    }
    return List.copyOf(walk.found);
  }

  private void visit(Path path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      boolean link = Files.isSymbolicLink(path);
      boolean there = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      unreadable(
          path, link && there ? "the link leads to nothing, or back to itself" : Failures.words(e));
      return;
    }
    if (attributes.isDirectory()) {
      enter(path, attributes);
    } else if (attributes.isRegularFile()) {
      if (seen.add(path)) {
        found.add(new Found(path, null));
      }
    } else {
      add(path, Problem.Kind.UNSUPPORTED, "it is a device, a pipe or a socket, not a file");
    }
  }

  private void enter(Path folder, BasicFileAttributes attributes) {
    try {
      Path real = folder.toRealPath();
      Object key = attributes.fileKey() == null ? real : attributes.fileKey();
      if (leaveOut.contains(real) || !entered.add(key)) {
        return;
      }
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
        stream.forEach(entries::add);
      }
      entries.sort(null);
      entries.forEach(this::visit);
    } catch (DirectoryIteratorException e) {
      unreadable(folder, "the folder cannot be read: " + Failures.words(e.getCause()));
    } catch (IOException e) {
      unreadable(folder, "the folder cannot be read: " + Failures.words(e));
    }
  }

  private void unreadable(Path path, String reason) {
    add(path, Problem.Kind.UNREADABLE, reason);
  }

  private void add(Path path, Problem.Kind kind, String reason) {
    if (seen.add(path)) {
      found.add(new Found(path, new Problem(kind, PathText.of(path), null, reason)));
    }
  }
}
