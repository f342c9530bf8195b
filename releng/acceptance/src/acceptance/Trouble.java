package acceptance;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import acceptance.Product.Result;

/** What goes wrong on real machines: each time a clear line, and the store as it was. */
final class Trouble {

	private static final int CELL_MEGABYTES = 50;
	private static final long ROOM_LEFT = 300_000;
	/** Households of an import that is still at work when it is killed. */
	private static final int MANY = 4_000;
	private static final long KILLED_AFTER_MILLIS = 5_000;

	private final Product product;
	private final Report report;
	private final Path sample;
	private final Path workspace;
	private final Path bad;

	Trouble(Product product, Report report, Path sample, Path workspace, Path bad) {
		this.product = product;
		this.report = report;
		this.sample = sample;
		this.workspace = workspace;
		this.bad = bad;
	}

	void badFilesAreRefusedClearly() throws Exception {
		long before = Slice.total(product, workspace);
		refused(bytes("照片.xlsx", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16 }), "照片.xlsx");
		refused(bytes("空.csv", new byte[0]), "空.csv");
		refused(text("没有表头.csv", "1,2,3\n4,5,6\n", StandardCharsets.UTF_8), "没有表头.csv");
		Path whole = find(sample, ".xlsx");
		byte[] half = Files.readAllBytes(whole);
		refused(bytes("截断.xlsx", Arrays.copyOf(half, half.length / 2)), "截断.xlsx");
		refused(bytes("旧格式.xls", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 }), "xls");
		refused(hugeCell(), "一格太大.csv");
		refused(bad.resolve("没有这个文件.csv"), "没有这个文件.csv");
		Path scientific = text("科学计数.csv", "县,乡,行政村,户编号,姓名,证件号码,与户主关系,年度\n东阿县,铜城街道,某村,3715240001,张三,3.71524E+17,户主,2019\n",
				Charset.forName("GB18030"));
		Result damaged = product.run("import", scientific, "--kind", "wide", "--workspace", bad.resolve("scientific"), "--json");
		report.check("an ID number in scientific notation is named, not repaired", !damaged.out().isEmpty()
				&& damaged.json().at("files", 0, "rows").number() == 1 && damaged.json().at("files", 0, "rejects").text().endsWith(".csv"),
				() -> damaged);
		String rejects = Files.readString(Path.of(damaged.json().at("files", 0, "rejects").text()));
		report.check("its rejects file says what happened", rejects.contains("科学"), () -> rejects);
		long after = Slice.total(product, workspace);
		report.equal("the store is as it was", before, after);
		Result sound = product.run("verify", "--workspace", workspace);
		report.check("store, files and index agree", sound.exit() == 0, () -> sound);
	}

	private void refused(Path file, String named) throws Exception {
		Result result = product.run("import", file, "--workspace", workspace);
		report.check("refused with a clear line: " + file.getFileName(),
				result.exit() == 2 && result.err().contains(named) && !result.err().contains("Exception") && !result.err().contains("\tat "),
				() -> result);
	}

	/** Writing stops in the middle: a limit on the size of files stands in for a disk that fills. */
	void fullDiskLeavesTheStore() throws Exception {
		long before = Slice.total(product, workspace);
		Path fresh = bad.resolve("small disk");
		product.run("import", find(sample, "户信息"), "--workspace", fresh);
		long had = Slice.total(product, fresh);
		List<String> limited = List.of("bash", "-c", "ulimit -f 700; trap '' XFSZ; exec \"$0\" \"$@\"");
		Result full = product.run(limited, "import", sample, "--workspace", fresh);
		report.check("a full disk is said", full.exit() == 2 && full.err().matches("(?s).*(磁盘|空间).*"), () -> full);
		report.equal("what was there is there", had, Slice.total(product, fresh));
		Result again = product.run("import", sample, "--workspace", fresh);
		report.check("with room again it goes on", again.exit() == 0, () -> again);
		report.equal("all households are there", before, Slice.total(product, fresh));
	}

	/** A disk that is really full, where a small one can be mounted; elsewhere it is said that this was left out. */
	void aDiskThatIsFull() throws Exception {
		Path disk = Files.createDirectory(bad.resolve("disk"));
		if (command("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk) != 0) {
			report.note("left out: a full disk (no small disk can be mounted here)");
			return;
		}
		try {
			Path fresh = disk.resolve("工作区");
			product.run("import", find(sample, "户信息"), "--workspace", fresh);
			long had = Slice.total(product, fresh);
			long room = Files.getFileStore(disk).getUsableSpace();
			Path filler = Files.write(disk.resolve("filler"), new byte[(int) (room - ROOM_LEFT)]);
			Result full = product.run("import", sample, "--workspace", fresh);
			report.check("a disk that is full is said in one line a file", full.exit() == 2 && full.err().matches("(?s).*(磁盘|空间).*")
					&& !full.err().contains("Exception"), () -> full);
			Files.delete(filler);
			report.equal("what was there is still there", had, Slice.total(product, fresh));
			Result again = product.run("import", sample, "--workspace", fresh);
			report.check("with room on the disk it goes on", again.exit() == 0, () -> again);
			report.equal("every household is there", Slice.total(product, workspace), Slice.total(product, fresh));
			Result sound = product.run("verify", "--workspace", fresh);
			report.check("after the full disk store and index agree", sound.exit() == 0, () -> sound);
		} finally {
			command("umount", disk);
		}
	}

	private static int command(Object... words) throws IOException, InterruptedException {
		List<String> command = Stream.of(words).map(Object::toString).toList();
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
	}

	void killedImportLeavesNothing() throws Exception {
		Path big = bad.resolve("big");
		product.run("sample", "--households", MANY, "--seed", 3, "--out", big);
		Path fresh = bad.resolve("killed");
		Attempt attempt = new Attempt(product, "import", big, "--workspace", fresh);
		report.check("the import was killed at work", attempt.killAfter("", KILLED_AFTER_MILLIS), attempt::lines);
		Result verified = product.run("verify", "--workspace", fresh);
		report.check("after the kill nothing is half there", verified.exit() == 0 || verified.err().contains("工作区"), () -> verified);
		Result again = product.run("import", big, "--workspace", fresh, "--json");
		report.check("the import can be done again", again.exit() == 0, () -> again);
		report.check("all households are there", Slice.total(product, fresh) > MANY * 9 / 10);
	}

	/** The holder is stopped in the middle of its work, so that it is still there however fast it is, and goes on afterwards. */
	void secondWriterIsToldWho() throws Exception {
		Path busy = bad.resolve("killed");
		Process holder = product.start(List.of(), "index", "--rebuild", "--workspace", busy);
		String working = holder.errorReader(StandardCharsets.UTF_8).readLine();
		report.check("a long job says what it does", working != null && working.contains("索引"), () -> working);
		report.equal("it is stopped at work", 0, command("kill", "-STOP", holder.pid()));
		CompletableFuture<String> rest = Product.read(holder.getErrorStream());
		try {
			Result second = product.run("import", find(sample, "户信息"), "--workspace", busy);
			report.check("the second writer is told who holds it", second.exit() == 2 && second.err().contains(Long.toString(holder.pid())), () -> second);
			Result beside = product.run("facet", "--by", "cause.main", "--workspace", busy, "--json");
			report.check("readers work beside it", beside.exit() == 0 && beside.json().at("total").number() > 0, () -> beside);
			report.check("both worked while it was held", holder.isAlive());
		} finally {
			report.equal("it goes on", 0, command("kill", "-CONT", holder.pid()));
		}
		report.check("the holder ends well", holder.waitFor(300, TimeUnit.SECONDS) && holder.exitValue() == 0, rest::join);
	}

	void backupAndRestore(Path work) throws Exception {
		Path zip = work.resolve("备份.zip");
		Result saved = product.run("backup", "--out", zip, "--workspace", workspace);
		report.check("backup ends well", saved.exit() == 0 && Files.exists(zip), () -> saved);
		Path copy = work.resolve("恢复");
		Result restored = product.run("restore", "--from", zip, "--workspace", copy);
		report.check("restore ends well", restored.exit() == 0, () -> restored);
		String before = product.run("facet", "--by", "cause.main", "--by", "finding.sector", "--workspace", workspace, "--json").out();
		report.equal("the same counts", before, product.run("facet", "--by", "cause.main", "--by", "finding.sector", "--workspace", copy, "--json").out());
		Result twice = product.run("restore", "--from", zip, "--workspace", copy);
		report.check("a folder in use is not overwritten", twice.exit() == 2, () -> twice);
	}

	private Path hugeCell() throws IOException {
		Path file = bad.resolve("一格太大.csv");
		try (var out = Files.newBufferedWriter(file)) {
			out.write("户编号,年度,人均纯收入\n3715240001,2019,\"");
			String megabyte = "9".repeat(1 << 20);
			for (int i = 0; i < CELL_MEGABYTES; i++) {
				out.write(megabyte);
			}
			out.write("\"\n");
		}
		return file;
	}

	private Path bytes(String name, byte[] content) throws IOException {
		return Files.write(bad.resolve(name), content);
	}

	private Path text(String name, String content, Charset charset) throws IOException {
		return Files.write(bad.resolve(name), content.getBytes(charset));
	}

	/** The first file of the folder whose name contains the words. */
	private static Path find(Path folder, String words) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().contains(words)).sorted().findFirst().orElseThrow();
		}
	}
}
