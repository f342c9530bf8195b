package org.lookback.store.internal.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.load.SourceFiles;

/** Brings a safety copy back into an empty folder, and nothing of it when any file differs from what the copy's list says. */
public final class Restore {

	private final Path zip;
	private final Path workspace;

	public Restore(Path zip, Path workspace) {
		this.zip = zip;
		this.workspace = workspace.toAbsolutePath().normalize();
	}

	public void run(Progress progress) throws LookbackException {
		boolean done = false;
		boolean begun = false;
		try {
			if (Files.exists(workspace) && !isEmpty(workspace)) {
				throw Words.error("restoreNotEmpty", workspace);
			}
			try (ZipFile from = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
				Map<String, String> list = list(from);
				begun = true;
				progress.begin(Words.say("restoring"), list.size());
				for (Map.Entry<String, String> entry : list.entrySet()) {
					progress.check();
					extract(from, entry.getKey(), entry.getValue());
					progress.worked(1);
				}
			}
			done = true;
		} catch (ZipException e) {
			throw Words.error(e, "notABackup", zip);
		} catch (IOException e) {
			throw Words.error(e, "restoreFailed", zip, e.getMessage());
		} finally {
			if (begun && !done) {
				clear();
			}
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> content = Files.list(folder)) {
			return content.findAny().isEmpty();
		}
	}

	private Map<String, String> list(ZipFile from) throws IOException, LookbackException {
		ZipEntry entry = from.getEntry(Backup.LIST);
		if (entry == null) {
			throw Words.error("notABackup", zip);
		}
		Map<String, String> list = new HashMap<>();
		try (InputStream in = from.getInputStream(entry)) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("  "))
					.forEach(line -> list.put(line.substring(line.indexOf("  ") + 2), line.substring(0, line.indexOf("  "))));
		}
		return list;
	}

	private void extract(ZipFile from, String name, String sha256) throws IOException, LookbackException {
		Path file = workspace.resolve(name).normalize();
		ZipEntry entry = from.getEntry(name);
		if (!file.startsWith(workspace) || entry == null) {
			throw Words.error("backupDamaged", zip, name);
		}
		Files.createDirectories(file.getParent());
		MessageDigest digest = SourceFiles.sha256();
		try (InputStream in = new DigestInputStream(from.getInputStream(entry), digest); OutputStream out = Files.newOutputStream(file)) {
			in.transferTo(out);
		}
		if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
			throw Words.error("backupDamaged", zip, name);
		}
	}

	/** The folder was empty or missing before. */
	private void clear() throws LookbackException {
		if (!Files.exists(workspace)) {
			return;
		}
		try (Stream<Path> all = Files.walk(workspace)) {
			List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(workspace)).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		} catch (IOException e) {
			throw Words.error(e, "restoreFailed", zip, e.getMessage());
		}
	}
}
