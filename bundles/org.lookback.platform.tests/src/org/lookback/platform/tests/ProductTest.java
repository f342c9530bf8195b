package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is built is in a feature, what is in a feature is in the product, and what needs no display is in the command line. */
class ProductTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

  @Test
  void everyBundleIsInAFeature() throws IOException {
    var bundles = new TreeSet<String>();
    try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
      folders.filter(folder -> Files.isRegularFile(folder.resolve("META-INF/MANIFEST.MF")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.endsWith(".tests"))
          .forEach(bundles::add);
    }
    assertEquals(bundles, ours(plugins()));
  }

  @Test
  void everyFeatureIsInTheProduct() throws IOException {
    var features = new TreeSet<String>();
    for (Path file : features()) {
      features.add(file.getParent().getFileName().toString());
    }
    assertEquals(features, ids(ROOT.resolve("product/lookback.product"), "feature"));
  }

  @Test
  void theCommandLineHasEverythingThatNeedsNoDisplay() throws IOException {
    var settings = new Properties();
    try (Reader reader = Files.newBufferedReader(ROOT.resolve("features/org.lookback.platform.feature/root/cli/config.ini"))) {
      settings.load(reader);
    }
    var listed = new TreeSet<String>();
    for (String bundle : settings.getProperty("osgi.bundles").split(",")) {
      listed.add(bundle.replaceFirst("@.*", "").strip());
    }
    var wanted = ours(plugins());
    wanted.removeIf(name -> name.matches("org\\.lookback\\.(.+\\.)?ui(\\..+)?") || name.startsWith("org.lookback.nl."));
    assertEquals(wanted, ours(listed));

    var unknown = new TreeSet<>(listed);
    unknown.removeAll(plugins());
    assertEquals(List.of(), List.copyOf(unknown), "named for the command line, and in no feature");
  }

  private static List<Path> features() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("features"))) {
      return folders.map(folder -> folder.resolve("feature.xml")).filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static TreeSet<String> plugins() throws IOException {
    var plugins = new TreeSet<String>();
    for (Path file : features()) {
      plugins.addAll(ids(file, "plugin"));
    }
    return plugins;
  }

  private static TreeSet<String> ours(TreeSet<String> names) {
    var ours = new TreeSet<>(names);
    ours.removeIf(name -> !name.startsWith("org.lookback."));
    return ours;
  }

  private static TreeSet<String> ids(Path file, String element) throws IOException {
    var ids = new TreeSet<String>();
    Matcher found = Pattern.compile("<" + element + "\\s+id=\"([^\"]+)\"").matcher(Files.readString(file));
    while (found.find()) {
      ids.add(found.group(1));
    }
    return ids;
  }
}
