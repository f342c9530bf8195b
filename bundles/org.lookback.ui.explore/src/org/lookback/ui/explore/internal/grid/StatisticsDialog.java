package org.lookback.ui.explore.internal.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.index.api.ColumnSummary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Styles;

/** What a column of the list holds: how many, how many not recorded, least, most, mean, median, sum, and the most frequent values. */
final class StatisticsDialog extends Dialog {

	private static final Messages MESSAGES = Messages.in(StatisticsDialog.class);
	private static final int COPY = IDialogConstants.CLIENT_ID + 1;

	private final Field field;
	private final ColumnSummary summary;
	private final Consumer<String> narrowed;

	/** @param narrowed gets the value whose rows are to be seen alone */
	StatisticsDialog(Shell shell, Field field, ColumnSummary summary, Consumer<String> narrowed) {
		super(shell);
		this.field = field;
		this.summary = summary;
		this.narrowed = narrowed;
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("statistics.title", Columns.heading(field)));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 10).spacing(6, 6).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		Table numbers = table(body, "grid.statistics", 190, 170);
		for (String[] line : lines()) {
			new TableItem(numbers, SWT.NONE).setText(line);
		}
		GridDataFactory.fillDefaults().grab(true, false).applyTo(numbers);
		Label word = Styles.STRONG.on(new Label(body, SWT.WRAP));
		word.setText(MESSAGES.get(summary.top().isEmpty() && field.personal() ? "statistics.personal" : "statistics.top"));
		Table top = table(body, "grid.statistics.top", 190, 170);
		for (ColumnSummary.Top each : summary.top()) {
			TableItem item = new TableItem(top, SWT.NONE);
			item.setText(new String[] { each.label(), MESSAGES.get("statistics.rows", each.rows(), percent(each.rows())) });
			item.setData(each.value());
		}
		top.setToolTipText(MESSAGES.get("statistics.top.tip"));
		top.addListener(SWT.DefaultSelection, event -> narrowed.accept((String) event.item.getData()));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 180).applyTo(top);
		return area;
	}

	private static Table table(Composite body, String id, int... widths) {
		Table table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", id);
		for (int i = 0; i < widths.length; i++) {
			new TableColumn(table, i == 0 ? SWT.LEFT : SWT.RIGHT).setWidth(widths[i]);
		}
		return table;
	}

	private List<String[]> lines() {
		List<String[]> lines = new ArrayList<>();
		line(lines, "all", count(summary.rows()));
		line(lines, "recorded", MESSAGES.get("statistics.rows", summary.recorded(), percent(summary.recorded())));
		line(lines, "missing", MESSAGES.get("statistics.rows", summary.missing(), percent(summary.missing())));
		if (summary.values() > summary.recorded()) {
			line(lines, "values", count(summary.values()));
		}
		line(lines, "distinct", count(summary.distinct()));
		summary.numbers().ifPresent(numbers -> {
			line(lines, "least", number(numbers.least()));
			line(lines, "most", number(numbers.most()));
			numbers.mean().ifPresent(mean -> line(lines, "mean", number(mean)));
			line(lines, "median", number(numbers.median()));
			numbers.sum().ifPresent(sum -> line(lines, "sum", number(sum)));
		});
		return lines;
	}

	private static void line(List<String[]> lines, String key, String words) {
		lines.add(new String[] { MESSAGES.get("statistics." + key), words });
	}

	private static String count(long number) {
		return String.format(Locale.getDefault(), "%,d", number);
	}

	private String percent(long part) {
		return summary.rows() == 0 ? "–" : String.format(Locale.getDefault(), "%.1f%%", 100.0 * part / summary.rows());
	}

	private String number(BigDecimal number) {
		if (field.type() == FieldType.DATE) {
			String day = number.toBigInteger().toString();
			return day.length() == 8 ? day.substring(0, 4) + '-' + day.substring(4, 6) + '-' + day.substring(6) : day;
		}
		if (field.type() == FieldType.YEAR) {
			return number.toBigInteger().toString();
		}
		String words = String.format(Locale.getDefault(), "%,." + Math.max(0, Math.min(2, number.stripTrailingZeros().scale())) + "f", number);
		return field.unit().map(unit -> words + ' ' + unit).orElse(words);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, MESSAGES.get("statistics.copy"), false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY) {
			copy();
		} else {
			super.buttonPressed(id);
		}
	}

	private void copy() {
		StringBuilder text = new StringBuilder(Columns.heading(field)).append('\n');
		lines().forEach(line -> text.append(line[0]).append('\t').append(line[1]).append('\n'));
		summary.top().forEach(each -> text.append(each.label()).append('\t').append(each.rows()).append('\n'));
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
