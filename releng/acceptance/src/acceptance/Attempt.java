package acceptance;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call that says on standard error what it is doing, watched line by line, and killed at a chosen moment. */
final class Attempt {

	/** A line and when it came, in milliseconds after the start. */
	record Line(String text, long at) {
	}

	private final Process process;
	private final CompletableFuture<String> out;
	private final CountDownLatch answered = new CountDownLatch(1);
	private final Thread reader;
	private final List<Line> lines = new ArrayList<>();
	private final long start = System.nanoTime();

	Attempt(Product product, Object... arguments) throws IOException {
		process = product.start(List.of(), arguments);
		out = new CompletableFuture<>();
		Thread.ofVirtual().start(this::listen);
		reader = Thread.ofVirtual().start(this::read);
	}

	private void listen() {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try (InputStream said = process.getInputStream()) {
			for (int one = said.read(); one >= 0; one = said.read()) {
				all.write(one);
				answered.countDown();
			}
		} catch (IOException killed) {
			answered.countDown();
		}
		answered.countDown();
		out.complete(all.toString(StandardCharsets.UTF_8));
	}

	private void read() {
		try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
			for (String line = said.readLine(); line != null; line = said.readLine()) {
				add(line);
			}
		} catch (IOException killed) {
			add("");
		}
	}

	private synchronized void add(String text) {
		if (!text.isBlank()) {
			lines.add(new Line(text, (System.nanoTime() - start) / 1_000_000));
		}
		notifyAll();
	}

	synchronized List<Line> lines() {
		return List.copyOf(lines);
	}

	boolean said(String text) {
		return lines().stream().anyMatch(line -> line.text().equals(text));
	}

	/**
	 * Kills the call some time after it said a line, or after its start when the line is empty.
	 *
	 * @return whether it was still at work
	 */
	boolean killAfter(String line, long millis) throws InterruptedException {
		while (!line.isEmpty() && !said(line) && process.isAlive()) {
			process.waitFor(5, TimeUnit.MILLISECONDS);
		}
		process.waitFor(millis, TimeUnit.MILLISECONDS);
		return kill();
	}

	/**
	 * Kills the call as soon as anything of its answer stands on standard output.
	 *
	 * @return whether it was still at work
	 */
	boolean killAtAnswer() throws InterruptedException {
		answered.await();
		return kill();
	}

	private boolean kill() throws InterruptedException {
		boolean working = process.isAlive();
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly().waitFor();
		reader.join();
		return working;
	}

	/** Waits for its end; what it printed on standard output. */
	String end() throws InterruptedException {
		process.waitFor();
		reader.join();
		return out.join();
	}

	int exit() {
		return process.exitValue();
	}
}
