package vn.hoso.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house together: who may know whom, and which library is used where. */
class ArchitectureTest {
  /** What each module may know of the others, besides itself. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "document", Set.of(),
          "vietnamese", Set.of("document"),
          "ingest", Set.of("document", "vietnamese"),
          "ocr", Set.of("document"),
          "repair", Set.of("document", "vietnamese"),
          "records", Set.of("document", "vietnamese"),
          "export", Set.of("document"),
          "search", Set.of("document", "vietnamese"),
          "archive",
              Set.of("document", "vietnamese", "ingest", "ocr", "repair", "records", "export"),
          "web", Set.of("document", "ingest", "records", "export", "archive", "search"));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.hoso");

  private static String[] packages(Stream<String> modules) {
    return modules.map(module -> "vn.hoso." + module + "..").toArray(String[]::new);
  }

  /** Rules over no classes would hold, too. */
  @Test
  void seesAllModules() {
    Set<String> seen =
        HOUSE.stream()
            .map(c -> c.getPackageName().replaceFirst("vn\\.hoso\\.(\\w+).*", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all = new TreeSet<>(MAY_KNOW.keySet());
    all.add("app");
    assertThat(seen).isEqualTo(all);
    assertThat(HOUSE.size()).as("classes seen").isGreaterThan(300);
    for (String module : all) {
      long count =
          HOUSE.stream().filter(c -> c.getPackageName().startsWith("vn.hoso." + module)).count();
      assertThat(count).as("classes of " + module).isGreaterThanOrEqualTo(10);
    }
  }

  /** A stage knows no other stage: only archive and app know the order. */
  @Test
  void modulesKnowOnlyWhatTheyMay() {
    for (Map.Entry<String, Set<String>> module : MAY_KNOW.entrySet()) {
      Stream<String> others =
          Stream.concat(MAY_KNOW.keySet().stream(), Stream.of("app"))
              .filter(other -> !other.equals(module.getKey()))
              .filter(other -> !module.getValue().contains(other));
      noClasses()
          .that()
          .resideInAPackage("vn.hoso." + module.getKey() + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(others))
          .check(HOUSE);
    }
  }

  @Test
  void modulesHaveNoCycles() {
    slices().matching("vn.hoso.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  /** A library that writes to the terminal spoils what a program reads from it. */
  @Test
  void onlyTheAppUsesStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.hoso.app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(HOUSE);
  }

  /** What flows is plain Java, so that any program can use it. */
  @Test
  void valuesKnowNoLibrary() {
    classes()
        .that()
        .resideInAPackage("vn.hoso.document..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vn.hoso.document..", "java..", "org.jspecify.annotations..")
        .check(HOUSE);
  }

  /** Each library has one place, so that another can take its stead. */
  @Test
  void librariesStayInTheirPlaces() {
    Map<String, List<String>> places =
        Map.ofEntries(
            Map.entry("org.apache.tika..", List.of("ingest")),
            Map.entry("org.apache.poi..", List.of("ingest")),
            Map.entry("org.apache.pdfbox..", List.of("ingest", "export")),
            Map.entry("net.sourceforge..", List.of("ocr")),
            Map.entry("com.sun.jna..", List.of("ocr")),
            Map.entry("org.apache.commons.text..", List.of("repair")),
            Map.entry("org.apache.lucene..", List.of("search", "vietnamese")),
            Map.entry("org.sqlite..", List.of("archive")),
            Map.entry("java.sql..", List.of("archive")),
            Map.entry("org.eclipse.jetty..", List.of("web")),
            Map.entry("com.password4j..", List.of("web")),
            Map.entry("org.dhatim..", List.of("web")),
            Map.entry("de.siegmar..", List.of("web", "export")),
            Map.entry("picocli..", List.of("app")),
            Map.entry("me.tongfei..", List.of("app")));
    places.forEach(
        (library, modules) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(packages(modules.stream()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE));
    assertThat(places).hasSize(15);
  }
}
