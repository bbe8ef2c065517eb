package vn.hoso.search;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Thrown where a query cannot be understood; its message explains why to the person who typed it.
 */
public final class SearchSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  enum Reason {
    CLOSED_NOT_OPENED,
    OPENED_NOT_CLOSED,
    QUOTE_NOT_CLOSED,
    NO_WORD,
    BETWEEN,
    AFTER,
    UNKNOWN_FIELD,
    NO_VALUE,
    NO_WORD_IN_VALUE,
    TOO_LONG,
    NO_YEAR,
    NO_DATE
  }

  private final int position;
  private final Reason reason;
  private final List<String> values;

  SearchSyntaxException(int position, Reason reason, String... values) {
    super(text("en", position, reason, List.of(values)));
    this.position = position;
    this.reason = reason;
    this.values = List.of(values);
  }

  /** The character of the query text where the trouble is, from 1; 0 where it is elsewhere. */
  public int position() {
    return position;
  }

  /**
   * Why, in words.
   *
   * @param language {@code vi} for Vietnamese; anything else for English
   */
  public String explain(String language) {
    return text(language, position, reason, values);
  }

  private static String text(String language, int position, Reason reason, List<String> values) {
    Locale locale = language.equals("vi") ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "vn.hoso.search.Syntax",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String why =
        new MessageFormat(bundle.getString(reason.name()), locale).format(values.toArray());
    return position == 0
        ? why
        : new MessageFormat(bundle.getString("at"), locale)
            .format(new Object[] {why, String.valueOf(position)});
  }
}
