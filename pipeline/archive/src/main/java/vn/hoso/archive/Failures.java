package vn.hoso.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what the operating system reports. */
final class Failures {
  private Failures() {}

  static String words(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission to open " + denied.getFile();
      case NoSuchFileException missing -> "it is not there: " + missing.getFile();
      case FileSystemLoopException loop -> "a link leads back to its own folder";
      case NotDirectoryException other -> "it is no folder: " + other.getFile();
      case FileSystemException other when "File name too long".equals(other.getReason()) ->
          "the path is longer than the system allows";
      case FileSystemException other when other.getReason() != null ->
          other.getReason() + (other.getFile() == null ? "" : " (" + other.getFile() + ")");
      default -> e.getMessage() == null ? "an input or output error" : e.getMessage();
    };
  }
}
