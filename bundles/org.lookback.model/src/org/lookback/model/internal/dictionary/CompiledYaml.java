package org.lookback.model.internal.dictionary;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML files as they were understood, in a form that is read ten times faster: every start of the command line waits for the
 * dictionary. The file may be thrown away; one that does not fit is not used.
 *
 * @param checksum of the bytes of the files
 * @param files    by name
 */
record CompiledYaml(long checksum, Map<String, Yaml> files) {

	private static final long FORMAT = 0x4C424459_00000001L;
	private static final byte TEXT = 1;
	private static final byte ITEMS = 2;
	private static final byte ENTRIES = 3;
	private static final int MOST = 100_000;

	static Optional<CompiledYaml> read(Path file) {
		if (!Files.isReadable(file)) {
			return Optional.empty();
		}
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
			if (in.readLong() != FORMAT) {
				return Optional.empty();
			}
			long checksum = in.readLong();
			return value(in) instanceof Yaml.Entries files ? Optional.of(new CompiledYaml(checksum, files.entries())) : Optional.empty();
		} catch (IOException damaged) {
			log(file, damaged);
			return Optional.empty();
		}
	}

	void write(Path file) {
		Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
		try {
			try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
				out.writeLong(FORMAT);
				out.writeLong(checksum);
				value(out, new Yaml.Entries(0, files));
			}
			Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException full) {
			log(file, full);
		}
	}

	private static void log(Path file, Exception e) {
		System.getLogger(CompiledYaml.class.getName()).log(Level.DEBUG, file.toString(), e);
	}

	private static Yaml value(DataInputStream in) throws IOException {
		byte kind = in.readByte();
		int line = in.readInt();
		switch (kind) {
		case TEXT:
			return new Yaml.Text(line, in.readUTF());
		case ITEMS:
			int items = count(in);
			List<Yaml> list = new ArrayList<>(items);
			for (int i = 0; i < items; i++) {
				list.add(value(in));
			}
			return new Yaml.Items(line, list);
		case ENTRIES:
			int entries = count(in);
			Map<String, Yaml> map = new LinkedHashMap<>(2 * entries);
			for (int i = 0; i < entries; i++) {
				map.put(in.readUTF(), value(in));
			}
			return new Yaml.Entries(line, map);
		default:
			throw new IOException(String.valueOf(kind));
		}
	}

	private static int count(DataInputStream in) throws IOException {
		int count = in.readInt();
		if (count < 0 || count > MOST) {
			throw new IOException(String.valueOf(count));
		}
		return count;
	}

	private static void value(DataOutputStream out, Yaml value) throws IOException {
		switch (value) {
		case Yaml.Text text -> {
			head(out, TEXT, text);
			out.writeUTF(text.text());
		}
		case Yaml.Items list -> {
			head(out, ITEMS, list);
			out.writeInt(list.items().size());
			for (Yaml item : list.items()) {
				value(out, item);
			}
		}
		case Yaml.Entries map -> {
			head(out, ENTRIES, map);
			out.writeInt(map.entries().size());
			for (Map.Entry<String, Yaml> entry : map.entries().entrySet()) {
				out.writeUTF(entry.getKey());
				value(out, entry.getValue());
			}
		}
		}
	}

	private static void head(DataOutputStream out, byte kind, Yaml value) throws IOException {
		out.writeByte(kind);
		out.writeInt(value.line());
	}
}
