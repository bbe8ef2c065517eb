package vn.hoso.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for people who use the REST interface; the page has its own. */
final class Texts {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private Texts() {}

  /**
   * A text with its places filled in.
   *
   * @param language {@code vi}; anything else is English
   */
  static String text(String language, String key, Object... values) {
    Locale locale = language.equals("vi") ? VIETNAMESE : Locale.ENGLISH;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "vn.hoso.web.Problems",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
