package org.lookback.ingest.tests;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes XLS workbooks of texts (shared ones, going over records), numbers and dates: just enough for tests. */
final class XlsWriter {

	private static final int RECORD = 8224;
	private static final int SECTOR = 512;
	private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

	private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
	private final List<String> texts;

	/** @param texts the workbook's, to which cells add theirs */
	private XlsWriter(List<String> texts) {
		this.texts = texts;
	}

	/** @param sheets rows of cells by the sheets' names: String, Double, LocalDate, or null for none */
	static Path write(Path folder, String name, Map<String, List<List<Object>>> sheets) {
		return write(folder, name, sheets, List.of());
	}

	/** @param merges ranges of every sheet: first and last row, first and last column, from 0 */
	static Path write(Path folder, String name, Map<String, List<List<Object>>> sheets, List<int[]> merges) {
		return TestFiles.bytes(folder, name, container(new XlsWriter(new ArrayList<>()).workbook(sheets, merges)));
	}

	private byte[] workbook(Map<String, List<List<Object>>> sheets, List<int[]> merges) {
		List<byte[]> bodies = new ArrayList<>();
		sheets.values().forEach(rows -> bodies.add(new XlsWriter(texts).sheet(rows, merges)));
		record(0x809, buffer(16).putShort((short) 0x600).putShort((short) 5));
		record(0xE0, buffer(20));
		record(0xE0, buffer(20).putShort((short) 0).putShort((short) 14));
		int globals = stream.size() + sheets.keySet().stream().mapToInt(name -> 4 + 8 + 2 * name.length()).sum();
		byte[] shared = shared();
		int place = globals + shared.length + 4;
		int index = 0;
		for (String name : sheets.keySet()) {
			record(0x85, buffer(8 + 2 * name.length()).putInt(place).putShort((short) 0).put((byte) name.length()).put((byte) 1)
					.put(name.getBytes(StandardCharsets.UTF_16LE)));
			place += bodies.get(index++).length;
		}
		stream.writeBytes(shared);
		record(0x0A, buffer(0));
		bodies.forEach(stream::writeBytes);
		return stream.toByteArray();
	}

	private byte[] sheet(List<List<Object>> rows, List<int[]> merges) {
		record(0x809, buffer(16).putShort((short) 0x600).putShort((short) 0x10));
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < rows.get(r).size(); c++) {
				cell(r, c, rows.get(r).get(c));
			}
		}
		ByteBuffer merged = buffer(2 + 8 * merges.size()).putShort((short) merges.size());
		merges.forEach(range -> Arrays.stream(range).forEach(end -> merged.putShort((short) end)));
		record(0xE5, merged);
		record(0x0A, buffer(0));
		return stream.toByteArray();
	}

	private void cell(int row, int column, Object value) {
		if (value instanceof String text) {
			texts.add(text);
			record(0xFD, at(row, column, 0, 10).putInt(texts.size() - 1));
		} else if (value instanceof Double number) {
			record(0x203, at(row, column, 0, 14).putDouble(number));
		} else if (value instanceof LocalDate date) {
			record(0x203, at(row, column, 1, 14).putDouble(ChronoUnit.DAYS.between(ZERO, date)));
		}
	}

	private static ByteBuffer at(int row, int column, int format, int length) {
		return buffer(length).putShort((short) row).putShort((short) column).putShort((short) format);
	}

	/** The shared texts: a text that does not fit goes on in the next record, which says again how wide its characters are. */
	private byte[] shared() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteBuffer record = buffer(RECORD).putInt(texts.size()).putInt(texts.size());
		int type = 0xFC;
		for (String text : texts) {
			if (record.remaining() < 3) {
				append(out, type, record);
				type = 0x3C;
				record.clear();
			}
			record.putShort((short) text.length()).put((byte) 1);
			for (char c : text.toCharArray()) {
				if (record.remaining() < 2) {
					append(out, type, record);
					type = 0x3C;
					record.clear().put((byte) 1);
				}
				record.putChar(c);
			}
		}
		append(out, type, record);
		return out.toByteArray();
	}

	private static void append(ByteArrayOutputStream out, int type, ByteBuffer record) {
		out.writeBytes(buffer(4).putShort((short) type).putShort((short) record.position()).array());
		out.write(record.array(), 0, record.position());
	}

	private void record(int type, ByteBuffer data) {
		stream.writeBytes(buffer(4).putShort((short) type).putShort((short) data.capacity()).array());
		stream.writeBytes(data.array());
	}

	private static ByteBuffer buffer(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** A compound file of one stream: table of sectors, directory, stream. */
	private static byte[] container(byte[] workbook) {
		int length = Math.max(workbook.length, 4096);
		int sectors = (length + SECTOR - 1) / SECTOR;
		int tables = 1;
		while (tables * (SECTOR / 4) < sectors + 1 + tables) {
			tables++;
		}
		ByteBuffer file = buffer(SECTOR * (1 + tables + 1 + sectors));
		file.putLong(0xE11AB1A1E011CFD0L);
		file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE).putShort(30, (short) 9).putShort(32, (short) 6);
		file.putInt(44, tables).putInt(48, tables).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
		for (int i = 0; i < 109; i++) {
			file.putInt(76 + 4 * i, i < tables ? i : -1);
		}
		for (int i = 0; i < tables * (SECTOR / 4); i++) {
			int last = tables + sectors;
			file.putInt(SECTOR + 4 * i, i < tables ? -3 : i == tables || i == last ? -2 : i < last ? i + 1 : -1);
		}
		int directory = SECTOR * (1 + tables);
		entry(file, directory, "Root Entry", 5, -2, 0);
		entry(file, directory + 128, "Workbook", 2, tables + 1, length);
		file.position(directory + SECTOR).put(workbook);
		return file.array();
	}

	private static void entry(ByteBuffer file, int at, String name, int type, int start, int size) {
		file.position(at).put(name.getBytes(StandardCharsets.UTF_16LE));
		file.putShort(at + 64, (short) (2 * name.length() + 2)).put(at + 66, (byte) type).putInt(at + 116, start).putInt(at + 120, size);
	}
}
