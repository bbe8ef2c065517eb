package vn.hoso.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for people, in one language. */
final class Messages {
  static final String BUNDLE = "vn.hoso.app.Messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(Locale locale) {
    this.locale = locale;
    // Without fallback to the locale of the machine: a language that is not there means English.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The texts of a language.
   *
   * @param language {@code vi} for Vietnamese; anything else for English
   */
  static Messages of(String language) {
    return new Messages(language.equals("vi") ? Locale.forLanguageTag("vi-VN") : Locale.ENGLISH);
  }

  /** {@code vi} or {@code en}. */
  String language() {
    return locale.getLanguage();
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /** A text with its places filled in; numbers are written as the language does. */
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
