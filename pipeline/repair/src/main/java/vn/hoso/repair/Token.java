package vn.hoso.repair;

import java.util.List;
import vn.hoso.document.Alternative;

/**
 * A stretch of a line without white space, as read; the dots of a blank to be filled in are one of
 * their own.
 *
 * @param line index of the line in the text, from 0
 * @param start first column
 * @param text not empty, NFC
 * @param first whether it is the first of its line
 * @param capitals whether most letters of its line are capitals
 * @param alternatives what else the engine saw, by place in the text; empty where nobody says
 */
record Token(
    int line,
    int start,
    String text,
    boolean first,
    boolean capitals,
    List<Alternative> alternatives) {
  /** A piece of it as a token of its own. */
  Token part(int from, int to) {
    return new Token(
        line,
        start + from,
        text.substring(from, to),
        first && from == 0,
        capitals,
        alternatives.stream()
            .filter(other -> other.at() >= from && other.at() < to)
            .map(other -> new Alternative(other.at() - from, other.letter(), other.weight()))
            .toList());
  }

  int end() {
    return start + text.length();
  }
}
