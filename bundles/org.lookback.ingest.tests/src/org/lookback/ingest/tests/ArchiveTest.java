package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Unpacked;
import org.lookback.model.api.text.LookbackException;

/** Archives of tables: each table is a file of its own, whatever the archive does with names, and nothing leaves the folder or fills the disk. */
class ArchiveTest {

	private static final String TABLE = "户编号,户主姓名,人均纯收入\n3700000001,张勇,3500\n";

	@TempDir
	Path folder;

	private Path zip(String name, Charset names, Map<String, byte[]> entries) throws Exception {
		Path file = folder.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		return file;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private Unpacked unpacked(Path archive) throws Exception {
		assertTrue(Ingest.isArchive(archive));
		return Ingest.unpack(archive, Files.createDirectory(folder.resolve("解压")));
	}

	private static List<String> names(Unpacked unpacked) {
		return unpacked.tables().stream().map(table -> table.getFileName().toString()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GBK" })
	void eachTableIsAFileOfItsOwn(String names) throws Exception {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("朝城镇/户表.csv", TABLE.getBytes(TestFiles.GB18030));
		entries.put("铜城街道/户表.csv", bytes(TABLE));
		entries.put("../../外面.csv", bytes(TABLE));
		entries.put("__MACOSX/._户表.csv", bytes("x"));
		Unpacked unpacked = unpacked(zip("全县.zip", Charset.forName(names), entries));
		assertEquals(List.of("户表.csv", "铜城街道-户表.csv", "外面.csv"), names(unpacked));
		assertEquals(List.of(), unpacked.skipped());
		assertEquals("GB18030", Ingest.sniff(unpacked.tables().get(0)).encoding().value().orElseThrow());
		assertEquals("UTF-8", Ingest.sniff(unpacked.tables().get(1)).encoding().value().orElseThrow());
		try (Stream<Path> all = Files.list(folder)) {
			assertEquals(2, all.count(), "the archive and the folder, nothing outside");
		}
	}

	@Test
	void whatIsNoTableIsNamedAndAnArchiveWithinIsNotOpened() throws Exception {
		Path inner = zip("内.zip", StandardCharsets.UTF_8, Map.of("户表.csv", bytes(TABLE)));
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("内.zip", Files.readAllBytes(inner));
		entries.put("照片.jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0 });
		entries.put("户表.csv", bytes(TABLE));
		Unpacked unpacked = unpacked(zip("外.zip", StandardCharsets.UTF_8, entries));
		assertEquals(List.of("户表.csv"), names(unpacked));
		assertEquals(List.of("内.zip", "照片.jpg"), unpacked.skipped().stream().map(Unpacked.Skipped::name).toList());
		assertTrue(unpacked.skipped().get(1).reason().contains("JPEG"), unpacked.skipped().toString());
	}

	@Test
	void aWorkbookIsNoArchive() throws Exception {
		assertFalse(Ingest.isArchive(TestFiles.xlsx(folder, "户表.xlsx", "户表", List.of(List.of("户编号")))));
		assertFalse(Ingest.isArchive(TestFiles.text(folder, "户表.csv", TABLE)));
	}

	@Test
	void aCutArchiveIsNamed() throws Exception {
		byte[] whole = Files.readAllBytes(zip("全.zip", StandardCharsets.UTF_8, Map.of("户表.csv", bytes(TABLE.repeat(500)))));
		Path cut = TestFiles.bytes(folder, "截断.zip", Arrays.copyOf(whole, whole.length * 2 / 3));
		assertTrue(assertThrows(LookbackException.class, () -> unpacked(cut)).getMessage().contains("截断.zip"));
	}

	@Test
	void anArchiveThatUnfoldsWithoutEndIsStoppedAndLeavesNothing() throws Exception {
		Path file = folder.resolve("炸弹.zip");
		byte[] block = new byte[1 << 20];
		Arrays.fill(block, (byte) '1');
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("户表.csv"));
			for (int i = 0; i < 400; i++) {
				zip.write(block);
			}
			zip.closeEntry();
		}
		String message = assertThrows(LookbackException.class, () -> unpacked(file)).getMessage();
		assertTrue(message.contains("炸弹.zip") && message.contains("户表.csv"), message);
		try (Stream<Path> left = Files.list(folder.resolve("解压"))) {
			assertEquals(List.of(), left.toList());
		}
	}
}
