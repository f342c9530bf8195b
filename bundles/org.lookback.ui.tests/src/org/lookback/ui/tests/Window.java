package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.WorkspaceService.State;

/** The running window, driven from the test's own thread: everything that touches a widget is done on the window's thread. */
final class Window {

	private static final Path PICTURES = Path.of("target", "screenshots");
	private static final int PAUSE = 40;
	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private Window() {
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Does something on the window's thread and hands over what it yields; what it throws is thrown here. */
	static <T> T get(Supplier<T> action) {
		AtomicReference<T> result = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				result.set(action.get());
			} catch (RuntimeException | AssertionError thrown) {
				failure.set(thrown);
			}
		});
		if (failure.get() != null) {
			throw new AssertionError(failure.get().getMessage(), failure.get());
		}
		return result.get();
	}

	/** Does something on the window's thread. */
	static void run(Runnable action) {
		get(() -> {
			action.run();
			return true;
		});
	}

	/** Starts something that may open a dialog and return only when that is closed. */
	static void start(Runnable action) {
		display().asyncExec(action);
	}

	/** Lets the window work until a condition holds; fails when it does not in time. */
	static void until(String what, BooleanSupplier condition) {
		until(what, PATIENCE, condition);
	}

	/** The same with more patience, for work on many rows. */
	static void until(String what, Duration patience, BooleanSupplier condition) {
		CountDownLatch met = new CountDownLatch(1);
		long end = System.nanoTime() + patience.toNanos();
		display().asyncExec(() -> look(condition, met, end));
		try {
			if (!met.await(patience.toMillis() + PAUSE, TimeUnit.MILLISECONDS)) {
				picture("failed-" + what.replaceAll("\\W+", "-"));
				fail("In vain waited for: " + what);
			}
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			fail("Interrupted while waiting for: " + what);
		}
	}

	private static void look(BooleanSupplier condition, CountDownLatch met, long end) {
		if (condition.getAsBoolean()) {
			met.countDown();
		} else if (System.nanoTime() < end) {
			display().timerExec(PAUSE, () -> look(condition, met, end));
		}
	}

	/** The workbench's own shell. */
	static Shell main() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	/** Shows a workspace in a window of a known size; one is made in an empty folder. */
	static void open(Path workspace) {
		run(() -> {
			main().setBounds(0, 0, 1600, 1000);
			Services.workspaces().open(workspace);
		});
		until("the open workspace", () -> Services.workspaces().state() == State.OPEN);
	}

	/** Leaves the window without a workspace and in its first perspective, for the next test. */
	static void close() {
		run(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(Ids.EXPLORE, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
			} catch (WorkbenchException impossible) {
				throw new AssertionError(impossible);
			}
			Services.workspaces().close();
		});
		until("the closed workspace", () -> Services.workspaces().state() == State.NONE);
	}

	/** An open dialog by the words of its title. */
	static Optional<Shell> dialog(String title) {
		for (Shell shell : display().getShells()) {
			if (!shell.isDisposed() && shell.isVisible() && shell.getText().contains(title)) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** Waits for a dialog by the words of its title. */
	static Shell await(String title) {
		until("the dialog " + title, SampleWorkspace.LONG, () -> dialog(title).isPresent());
		return get(() -> dialog(title).orElseThrow());
	}

	/** Presses a button of a dialog by its words, which may open another or close it. */
	static void answer(Shell dialog, String words) {
		start(() -> Widgets.press(Widgets.button(dialog, words)));
		until("the answered dialog", SampleWorkspace.LONG, dialog::isDisposed);
	}

	/** What was painted reaches the screen with the next frame, not at once. */
	private static void letFramesPass() {
		long until = System.nanoTime() + Duration.ofMillis(300).toNanos();
		while (System.nanoTime() < until) {
			if (!display().readAndDispatch()) {
				Thread.onSpinWait();
			}
		}
	}

	/** Keeps a picture of the whole screen. */
	static void picture(String name) {
		ImageData data = get(() -> {
			letFramesPass();
			Rectangle area = main().getBounds();
			Image image = new Image(display(), Math.max(1, area.width), Math.max(1, area.height));
			GC gc = new GC(display());
			gc.copyArea(image, area.x, area.y);
			gc.dispose();
			ImageData pixels = image.getImageData();
			image.dispose();
			return pixels;
		});
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		try {
			Files.createDirectories(PICTURES);
		} catch (IOException unwritable) {
			throw new AssertionError("No folder for pictures: " + PICTURES, unwritable);
		}
		loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
