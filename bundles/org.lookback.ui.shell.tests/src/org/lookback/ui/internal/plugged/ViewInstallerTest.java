package org.lookback.ui.internal.plugged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A package in a workspace brings a view: installed after a person agreed, taken back with the package. */
class ViewInstallerTest {

	private static final BundleContext CONTEXT = FrameworkUtil.getBundle(ViewInstaller.class).getBundleContext();

	@TempDir
	private Path packages;
	private final List<String> asked = new ArrayList<>();
	private Optional<Boolean> answer = Optional.of(true);

	private List<String> install() {
		return new ViewInstaller(CONTEXT, (question, choices) -> {
			asked.add(question);
			return answer;
		}).install(packages);
	}

	@AfterEach
	void takeEverythingBack() throws IOException {
		try (var files = Files.walk(packages)) {
			files.filter(file -> file.toString().matches(".*[.](jar|zip)")).forEach(file -> file.toFile().delete());
		}
		install();
	}

	/** A bundle with a view; {@code mark} makes it another one. */
	private static byte[] bundle(String name, String mark, String needs) throws IOException {
		String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name + ";singleton:=true\nBundle-Version: 1.0.0\nBundle-Name: View of " + mark
				+ "\nRequire-Bundle: " + needs + "\n";
		String plugin = "<?xml version=\"1.0\"?><plugin><extension point=\"org.eclipse.ui.views\"><e4view id=\"" + name + ".view\" name=\"" + mark + "\" class=\""
				+ BroughtView.class.getName() + "\"/></extension></plugin>";
		String type = BroughtView.class.getName().replace('.', '/') + ".class";
		try (InputStream in = BroughtView.class.getClassLoader().getResourceAsStream(type)) {
			return zip(Map.of("META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8), "plugin.xml", plugin.getBytes(StandardCharsets.UTF_8), type, in.readAllBytes()));
		}
	}

	private static byte[] zip(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
				out.putNextEntry(new ZipEntry(file.getKey()));
				out.write(file.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private void put(String path, byte[] content) throws IOException {
		Path file = packages.resolve(path);
		Files.createDirectories(file.getParent());
		Files.write(file, content);
	}

	private static long views(String bundle) {
		return List.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.views")).stream()
				.filter(view -> (bundle + ".view").equals(view.getAttribute("id"))).count();
	}

	@Test
	void aViewOfAFolderIsThereAfterAPersonAgreedAndGoesWithIt() throws Exception {
		put("henan-2019/views/henan.jar", bundle("test.henan", "folder", "org.eclipse.ui"));
		assertEquals(List.of("test.henan"), install());
		assertEquals(1, views("test.henan"));
		assertTrue(asked.get(0).contains("henan-2019") && asked.get(0).contains("henan.jar"), asked.get(0));
		assertEquals(List.of("test.henan"), install(), "a second start finds it there");
		assertEquals(1, asked.size(), "and asks no more");
		Files.delete(packages.resolve("henan-2019/views/henan.jar"));
		assertEquals(List.of(), install());
		assertEquals(0, views("test.henan"));
	}

	@Test
	void aViewOfAZipIsThereToo() throws Exception {
		put("河北.zip", zip(Map.of("河北/package.yaml", new byte[0], "河北/views/hebei.jar", bundle("test.hebei", "zip", "org.eclipse.ui"))));
		assertEquals(List.of("test.hebei"), install());
		assertEquals(1, views("test.hebei"));
	}

	@Test
	void whoDoesNotAgreeGetsNoViewAndIsAskedOncePerContent() throws Exception {
		answer = Optional.of(false);
		put("p/views/a.jar", bundle("test.refused", "one", "org.eclipse.ui"));
		assertEquals(List.of(), install());
		assertEquals(List.of(), install());
		assertEquals(1, asked.size());
		answer = Optional.of(true);
		put("p/views/a.jar", bundle("test.refused", "another", "org.eclipse.ui"));
		assertEquals(List.of("test.refused"), install(), "other bytes are another question");
		assertEquals(2, asked.size());
	}

	@Test
	void whoClosesTheQuestionIsAskedAgain() throws Exception {
		answer = Optional.empty();
		put("p/views/c.jar", bundle("test.closed", "closed", "org.eclipse.ui"));
		assertEquals(List.of(), install(), "without an answer nothing runs");
		answer = Optional.of(true);
		assertEquals(List.of("test.closed"), install(), "closing the question is no refusal");
		assertEquals(2, asked.size());
	}

	@Test
	void whatDoesNotFitIsLeftOutAndTheOthersAreThere() throws Exception {
		put("p/views/needs.jar", bundle("test.needs", "needs", "org.example.missing"));
		put("p/views/none.jar", zip(Map.of("readme.txt", new byte[] { 1 })));
		put("p/views/noise.jar", "no zip at all".getBytes(StandardCharsets.UTF_8));
		put("broken.zip", new byte[] { 'P', 'K', 3, 4, 0 });
		put("p/views/good.jar", bundle("test.good", "good", "org.eclipse.ui"));
		assertEquals(List.of("test.good"), install());
	}

	@Test
	void nothingIsAskedWhereThereIsNothing() {
		assertEquals(List.of(), new ViewInstaller(CONTEXT, (question, choices) -> {
			throw new AssertionError(question);
		}).install(packages.resolve("missing")));
	}
}
