package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LookbackJob;

/** Copies the chosen rows with their headings, as text that a spreadsheet takes; longer lists are to be exported. */
final class RowCopy {

	private static final Messages MESSAGES = Messages.in(RowCopy.class);
	private static final int MOST = 10_000;

	private final Display display;

	RowCopy(Display display) {
		this.display = display;
	}

	void copy(List<Range> ranges, RowWindows rows, ListSpec spec) {
		String headings = spec.columns().stream().map(Columns::heading).collect(Collectors.joining("\t"));
		new LookbackJob<>(MESSAGES.get("copying"), progress -> text(ranges, rows, headings, progress)).whenDone(this::put).start();
	}

	private static String text(List<Range> ranges, RowWindows rows, String headings, Progress progress) throws LookbackException {
		int count = ranges.stream().mapToInt(Range::size).sum();
		if (count == 0) {
			throw new LookbackException(MESSAGES.get("copy.none"));
		}
		if (count > MOST) {
			throw new LookbackException(MESSAGES.get("copy.many", count, MOST));
		}
		StringBuilder text = new StringBuilder(headings).append('\n');
		for (Range range : ranges) {
			progress.check();
			rows.read(range.start, range.size()).forEach(cells -> text.append(String.join("\t", cells)).append('\n'));
		}
		return text.toString();
	}

	private void put(String text) {
		Clipboard clipboard = new Clipboard(display);
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
