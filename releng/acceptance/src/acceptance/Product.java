package acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The product under test: its start script, run as a process.
 *
 * @param options more for its Java; see {@link #BRIEF}
 */
record Product(Path folder, String options) {

	/** For calls that are over soon: the optimising compiler and several collecting threads would cost them more than they give. */
	static final String BRIEF = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

	private static final long PATIENCE_SECONDS = 600;
	private static final String OPTIONS = "LOOKBACK_JAVA_OPTS";

	/** With Java as a user has it, but for options that our own caller has set. */
	Product(Path folder) {
		this(folder, "");
	}

	/** For scenarios of many short calls. */
	Product brief() {
		return new Product(folder, BRIEF);
	}

	/** What one call left behind. */
	record Result(int exit, String out, String err, long millis) {

		Json json() {
			return Json.read(out);
		}

		/** For the report of a failure. */
		@Override
		public String toString() {
			return "exit " + exit + ", out: " + cut(out) + ", err: " + cut(err);
		}

		private static String cut(String text) {
			return text.length() > 600 ? text.substring(0, 600) + "…" : text;
		}
	}

	Result run(Object... arguments) throws IOException, InterruptedException {
		return run(List.of(), arguments);
	}

	/** @param prefix words before the start script, such as a shell that sets a limit */
	Result run(List<String> prefix, Object... arguments) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = start(prefix, arguments);
		CompletableFuture<String> out = read(process.getInputStream());
		CompletableFuture<String> err = read(process.getErrorStream());
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			return new Result(-1, out.join(), "no answer in " + PATIENCE_SECONDS + " s", PATIENCE_SECONDS * 1000);
		}
		return new Result(process.exitValue(), out.join(), err.join(), (System.nanoTime() - start) / 1_000_000);
	}

	/** Starts a call and does not wait for it. */
	Process start(List<String> prefix, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(prefix);
		command.add(folder.resolve("lookback").toString());
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().remove("DISPLAY");
		builder.environment().merge(OPTIONS, options, (set, more) -> more + ' ' + set);
		return builder.start();
	}

	/** Reads a stream to its end on a thread of its own: the common pool may have only one. */
	static CompletableFuture<String> read(InputStream stream) {
		return CompletableFuture.supplyAsync(() -> {
			try (stream) {
				return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			} catch (IOException closed) {
				return "";
			}
		}, task -> Thread.ofVirtual().start(task));
	}
}
