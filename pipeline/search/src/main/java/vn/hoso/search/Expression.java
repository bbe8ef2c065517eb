package vn.hoso.search;

import java.util.List;

/** What a query text means, before it is known how to look for it. */
sealed interface Expression {
  /** One word as typed, maybe several by our reckoning (20/KH-UBND). */
  record Word(String text) implements Expression {}

  /**
   * A word, or one that differs by a few letters.
   *
   * @param edits how many letters, 1 or 2
   */
  record Fuzzy(String text, int edits) implements Expression {}

  /** A word with * for any letters. */
  record Pattern(String text) implements Expression {}

  /**
   * Words in this order.
   *
   * @param slop how many other words may stand between them
   */
  record Phrase(String text, int slop) implements Expression {}

  /**
   * A value in a field.
   *
   * @param position of the value in the query text, from 1
   */
  record InField(QueryField field, String value, int position) implements Expression {}

  /** What must not match. */
  record Not(Expression inner) implements Expression {}

  /** All must match; empty for a query without text. */
  record All(List<Expression> parts) implements Expression {}

  /** One must match. */
  record Any(List<Expression> parts) implements Expression {}
}
