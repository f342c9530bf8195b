package org.lookback.ui.explore.internal.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FieldWords;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Workspace;

/** The rows of the list grouped by a column: each value with its counts at the left of the list, which shows the rows of the group that is chosen. */
final class Groups {

	/** A value with its counts; {@code value} is absent for all together. */
	record Group(Optional<String> value, String label, long rows, long households, long persons) {
	}

	private static final Messages MESSAGES = Messages.in(Groups.class);
	private static final int NUMBER_WIDTH = 64;
	private static final int LABEL_WIDTH = 130;

	private final Composite body;
	private final Label title;
	private final Table table;
	private List<Group> shown = List.of();

	/**
	 * @param chosen hears which group is to be shown; absent: all
	 * @param ended  hears that the person wants no groups any more
	 */
	Groups(Composite parent, Consumer<Optional<String>> chosen, Runnable ended) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(3, 3).applyTo(body);
		title = Styles.STRONG.on(new Label(body, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		Button end = new Button(body, SWT.PUSH);
		end.setText(MESSAGES.get("groups.end"));
		end.setToolTipText(MESSAGES.get("groups.end.tip"));
		end.setData("org.lookback.id", "grid.groups.end");
		end.addListener(SWT.Selection, event -> ended.run());
		table = new Table(body, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "grid.groups");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(100, 60).applyTo(table);
		column("", LABEL_WIDTH, SWT.LEFT);
		column(MESSAGES.get("groups.rows"), NUMBER_WIDTH, SWT.RIGHT);
		column(MESSAGES.get("groups.households"), NUMBER_WIDTH, SWT.RIGHT);
		column(MESSAGES.get("groups.persons"), NUMBER_WIDTH, SWT.RIGHT);
		table.addListener(SWT.SetData, event -> {
			Group group = shown.get(event.index);
			((TableItem) event.item).setText(new String[] { group.label(), number(group.rows()), number(group.households()), number(group.persons()) });
		});
		table.addListener(SWT.Selection, event -> chosen.accept(shown.get(table.getSelectionIndex()).value()));
	}

	Control control() {
		return body;
	}

	private void column(String heading, int width, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(heading);
		column.setWidth(width);
	}

	private static String number(long count) {
		return String.format("%,d", count);
	}

	void show(String field, List<Group> groups, Optional<String> chosen) {
		title.setText(MESSAGES.get("groups.by", field).replace("&", "&&"));
		table.getColumn(0).setText(field);
		shown = groups;
		table.setItemCount(groups.size());
		table.clearAll();
		table.setSelection(Math.max(0, groups.stream().map(Group::value).toList().indexOf(chosen)));
	}

	/** Counts a list by a field, beside the window's thread. */
	static List<Group> read(Workspace workspace, Query query, Kind kind, String field) throws LookbackException {
		Counts counts = workspace.searching().count(query, new Shape.Counts(List.of(field), unit(kind)));
		FieldWords words = new FieldWords(workspace);
		List<Group> groups = new ArrayList<>();
		for (Counts.Row row : counts.rows()) {
			String value = row.keys().getOrDefault(field, "");
			groups.add(new Group(Optional.of(value), words.value(field, value), row.count(), row.households(), row.persons()));
		}
		groups.sort(Comparator.comparing((Group group) -> group.value().orElseThrow().isEmpty()).thenComparing(Comparator.comparingLong(Group::rows).reversed()));
		groups.addFirst(new Group(Optional.empty(), MESSAGES.get("groups.all"), counts.total(), counts.households(), counts.persons()));
		return groups;
	}

	private static Unit unit(Kind kind) {
		return switch (kind) {
		case MEMBERS -> Unit.PERSON;
		case FINDINGS -> Unit.FINDING;
		case NOTICES -> Unit.NOTICE;
		case MEASURES -> Unit.MEASURE;
		case LEDGER -> Unit.LEDGER;
		default -> Unit.HOUSEHOLD;
		};
	}
}
