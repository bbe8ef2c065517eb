package vn.hoso.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {
  @Test
  void isOneLineOfPlainTextWithMarks() {
    String content = "đầu\u001B[31m đề\n\n<b>hai</b> ba bốn\u202Enăm sáu bảy";
    SnippetWriter writer = new SnippetWriter(content);
    int start = content.indexOf("<b>");
    writer.passage(start, content.indexOf("sáu"));
    writer.match(content.indexOf("ba"), content.indexOf("ba") + 2);
    writer.match(content.indexOf("bốn"), content.indexOf("bốn") + 3);
    Snippet snippet = writer.finish();
    assertThat(snippet.text()).isEqualTo("… <b>hai</b> ba bốn năm …");
    assertThat(snippet.marked("«", "»")).isEqualTo("… <b>hai</b> «ba bốn» năm …");
    assertThat(snippet.marked("<mark>", "</mark>", s -> s.replace("<", "&lt;")))
        .isEqualTo("… &lt;b>hai&lt;/b> <mark>ba bốn</mark> năm …");
  }

  @Test
  void controlCharactersAreGone() {
    SnippetWriter writer = new SnippetWriter("a\u001B[2Jb\u0000c\u2029d");
    writer.passage(0, 10);
    assertThat(writer.finish().text()).isEqualTo("a [2Jb c d");
  }
}
