package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A bundle stands only on bundles above it, and nothing but {@code ui} bundles knows SWT or JFace. Read from the
 * manifests of the source tree, so that it speaks of every bundle, built or not.
 */
class ArchitectureTest {

  /** The rooms from the ground up, each with those it may stand on. A new room is a new line here. */
  private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

  static {
    room("model");
    room("store", "model");
    room("standards", "model");
    room("ingest", "model", "store", "standards");
    room("index", "model", "store");
    room("analysis", "model", "index");
    room("casework", "model", "store", "standards", "index");
    room("charts", "model", "analysis");
    room("briefing", "model", "analysis", "casework", "charts", "standards");
    room("sample", "model");
    room("workbench", "model", "store", "standards", "ingest", "index", "analysis", "casework", "charts", "briefing", "sample");
    room("cli", "model", "workbench");
    room("ui", "model", "workbench");
  }

  private static final Pattern WIDGETS =
      Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui|nebula)(\\..*)?");

  private static final Path BUNDLES = Path.of("").toAbsolutePath().getParent();
  private static final Map<String, Attributes> MANIFESTS = new TreeMap<>();
  private static final Map<String, String> EXPORTERS = new HashMap<>();

  private static void room(String name, String... above) {
    ROOMS.put("org.lookback." + name, Stream.of(above).map("org.lookback."::concat).toList());
  }

  @BeforeAll
  static void read() throws Exception {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("META-INF/MANIFEST.MF");
        if (Files.isRegularFile(file)) {
          try (InputStream in = Files.newInputStream(file)) {
            MANIFESTS.put(folder.getFileName().toString(), new Manifest(in).getMainAttributes());
          }
        }
      }
    }
    for (var entry : MANIFESTS.entrySet()) {
      for (String exported : values(entry.getValue(), "Export-Package")) {
        EXPORTERS.put(exported, entry.getKey());
      }
    }
    assertFalse(MANIFESTS.isEmpty(), "no bundle beside " + Path.of("").toAbsolutePath());
  }

  @Test
  void everyBundleIsNamedAsItsFolder() {
    for (var entry : MANIFESTS.entrySet()) {
      String name = entry.getValue().getValue("Bundle-SymbolicName").replaceFirst(";.*", "").strip();
      assertEquals(entry.getKey(), name);
    }
  }

  @Test
  void aBundleStandsOnlyOnBundlesAboveIt() throws Exception {
    var wrong = new TreeSet<String>();
    for (var entry : MANIFESTS.entrySet()) {
      String bundle = entry.getKey();
      if (isTests(bundle)) {
        continue;
      }
      for (String other : uses(entry.getValue())) {
        if (other.startsWith("org.lookback.") && !other.equals(bundle) && !mayStandOn(bundle, other)) {
          wrong.add(bundle + " stands on " + other);
        }
      }
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void onlyUiBundlesKnowWidgets() throws Exception {
    var wrong = new TreeSet<String>();
    for (var entry : MANIFESTS.entrySet()) {
      String bundle = entry.getKey();
      if (isTests(bundle) || isUi(bundle)) {
        continue;
      }
      var used = new ArrayList<>(values(entry.getValue(), "Import-Package"));
      used.addAll(values(entry.getValue(), "Require-Bundle"));
      used.stream().filter(name -> WIDGETS.matcher(name).matches()).forEach(name -> wrong.add(bundle + " uses " + name));
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void testsImportWhatJUnitAsksForAtRunTime() throws Exception {
    var wrong = new TreeSet<String>();
    for (var entry : MANIFESTS.entrySet()) {
      List<String> imported = values(entry.getValue(), "Import-Package");
      if (isTests(entry.getKey()) && imported.contains("org.junit.jupiter.api")) {
        Stream.of("org.junit.jupiter.api.function", "org.opentest4j").filter(name -> !imported.contains(name))
            .forEach(name -> wrong.add(entry.getKey() + " does not import " + name));
      }
    }
    assertEquals(List.of(), List.copyOf(wrong));
  }

  @Test
  void targetAndPomNameTheSameVersions() throws IOException {
    Path folder = BUNDLES.resolveSibling("releng/target");
    assertEquals(versions(folder.resolve("lookback.target")), versions(folder.resolve("pom.xml")));
  }

  private static Map<String, String> versions(Path file) throws IOException {
    var versions = new TreeMap<String, String>();
    Matcher found = Pattern.compile("<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)</version>")
        .matcher(Files.readString(file));
    while (found.find()) {
      versions.put(found.group(1) + ":" + found.group(2), found.group(3));
    }
    return versions;
  }

  private static boolean mayStandOn(String bundle, String other) {
    if (bundle.startsWith("org.lookback.pack.")) {
      // A package stands on the standards; its view on the shell and on the package.
      return List.of("org.lookback.model", "org.lookback.standards").contains(other)
          || isUi(bundle) && (isUi(other) && !other.startsWith("org.lookback.pack.")
              || bundle.equals(other + ".ui") || other.equals("org.lookback.workbench"));
    }
    if (bundle.startsWith("org.lookback.ui.")) {
      return List.of("org.lookback.ui", "org.lookback.workbench", "org.lookback.model").contains(other);
    }
    return ROOMS.getOrDefault(bundle, List.of()).contains(other);
  }

  private static boolean isTests(String bundle) {
    return bundle.endsWith(".tests");
  }

  private static boolean isUi(String bundle) {
    return bundle.matches("org\\.lookback\\.(.+\\.)?ui(\\..+)?");
  }

  /** The bundles of ours that a manifest names, be it by bundle or by a package that one of them exports. */
  private static TreeSet<String> uses(Attributes manifest) throws Exception {
    var uses = new TreeSet<>(values(manifest, "Require-Bundle"));
    for (String imported : values(manifest, "Import-Package")) {
      String exporter = EXPORTERS.get(imported);
      if (exporter != null) {
        uses.add(exporter);
      }
    }
    return uses;
  }

  private static List<String> values(Attributes manifest, String header) throws Exception {
    String text = manifest.getValue(header);
    if (text == null) {
      return List.of();
    }
    return Stream.of(ManifestElement.parseHeader(header, text))
        .flatMap(element -> Stream.of(element.getValueComponents())).toList();
  }
}
