package org.lookback.store.internal.safety;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Workspace;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.load.SourceFiles;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;

/** Writes a safety copy. The list of its files with their SHA-256 is the last entry: a copy without it is not whole. */
final class Backup {

	/** Lines of {@code SHA-256, two blanks, name}, as sha256sum writes them. */
	static final String LIST = "lookback-backup.sha256";

	private final Workspace workspace;
	private final Database database;
	private final List<String> list = new ArrayList<>();

	Backup(Workspace workspace, Database database) {
		this.workspace = workspace;
		this.database = database;
	}

	void write(Path zip, Progress progress) throws LookbackException {
		Path target = zip.toAbsolutePath();
		if (target.normalize().startsWith(workspace.imports().toAbsolutePath().normalize())) {
			throw Words.error("backupInside", zip);
		}
		Path beside = target.resolveSibling(target.getFileName() + ".part");
		Path copy = workspace.store().resolve("backup.zip");
		try {
			try {
				copyDatabase(copy);
				List<Path> files = files();
				progress.begin(Words.say("backingUp"), files.size() + 1L);
				writeAll(beside, copy, files, progress);
				Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(copy);
				Files.deleteIfExists(beside);
			}
		} catch (IOException e) {
			throw Words.error(e, "backupFailed", zip, e.getMessage());
		}
	}

	private void copyDatabase(Path copy) throws LookbackException {
		database.write(connection -> Database.run(connection, Dialect.backupTo(copy.toAbsolutePath())));
	}

	private List<Path> files() throws IOException {
		List<Path> files = new ArrayList<>();
		for (Path folder : List.of(workspace.imports(), workspace.packages(), workspace.evidence(), workspace.briefings(), workspace.queries())) {
			if (Files.isDirectory(folder)) {
				try (Stream<Path> all = Files.walk(folder)) {
					all.filter(Files::isRegularFile).sorted().forEach(files::add);
				}
			}
		}
		for (Path file : List.of(workspace.readings(), workspace.journal())) {
			if (Files.isRegularFile(file)) {
				files.add(file);
			}
		}
		return files;
	}

	private void writeAll(Path zip, Path databaseCopy, List<Path> files, Progress progress) throws IOException, LookbackException {
		try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)), StandardCharsets.UTF_8)) {
			try (ZipFile copy = new ZipFile(databaseCopy.toFile())) {
				for (ZipEntry entry : copy.stream().toList()) {
					try (InputStream in = copy.getInputStream(entry)) {
						put(out, "store/" + Dialect.file(workspace.store()).getFileName(), in);
					}
				}
			}
			progress.worked(1);
			for (Path file : files) {
				progress.check();
				try (InputStream in = Files.newInputStream(file)) {
					put(out, workspace.root().relativize(file).toString().replace('\\', '/'), in);
				}
				progress.worked(1);
			}
			out.putNextEntry(new ZipEntry(LIST));
			out.write((String.join("\n", list) + "\n").getBytes(StandardCharsets.UTF_8));
			out.closeEntry();
		}
	}

	private void put(ZipOutputStream out, String name, InputStream in) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		MessageDigest digest = SourceFiles.sha256();
		OutputStream digesting = new DigestOutputStream(out, digest);
		in.transferTo(digesting);
		out.closeEntry();
		list.add(HexFormat.of().formatHex(digest.digest()) + "  " + name);
	}
}
