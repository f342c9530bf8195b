package org.lookback.ui.data.internal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Workspace;

/** The households behind one number of the coverage. */
final class HouseholdList {

	private static final Messages MESSAGES = Messages.in(HouseholdList.class);
	private static final int MOST = 20_000;
	private static final List<String> COLUMNS = List.of("village", "group", "code", "head", "persons", "registered", "onRoster", "inFiles", "visits", "last",
			"visitor");
	private static final int[] WIDTHS = { 220, 90, 150, 70, 50, 74, 74, 74, 64, 90, 80 };
	private static final int PERSONS = 4;
	private static final int VISITS = 8;

	private final Composite body;
	private final Label said;
	private final RowTable<Line> table;
	private final LatestWork work;
	private final Settings settings;
	private boolean empty = true;
	private Consumer<Workspace> last = workspace -> {
	};

	/** A household in words; the façade's first cell, the village's code, is left out. */
	private record Line(CoverageHousehold household, List<String> cells) {

		String cell(int place) {
			return place + 1 < cells.size() ? cells.get(place + 1) : "";
		}

		long number(int place) {
			return cell(place).matches("\\d+") ? Long.parseLong(cell(place)) : 0;
		}
	}

	HouseholdList(Composite parent, Appearance appearance, Settings settings, Consumer<String> chosen) {
		this.settings = settings;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(4, 3).applyTo(body);
		said = Parts.line(body, Styles.STRONG, "coverage.list.said");
		List<Column<Line>> columns = new ArrayList<>();
		for (int i = 0; i < COLUMNS.size(); i++) {
			int place = i;
			String heading = MESSAGES.get("household." + COLUMNS.get(i));
			columns.add(i == PERSONS || i == VISITS ? Column.number(heading, WIDTHS[i], line -> line.cell(place), line -> line.number(place))
					: Column.text(heading, WIDTHS[i], line -> line.cell(place)));
		}
		table = new RowTable<>(body, "coverage.households", appearance, columns);
		table.titled(MESSAGES.get("list.households"));
		table.whenSelected(line -> line.filter(each -> each.household().inFiles()).ifPresent(each -> chosen.accept(each.household().key())));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
	}

	Control control() {
		return body;
	}

	/** Whether nothing was asked yet. */
	boolean isEmpty() {
		return empty;
	}

	/** Reads again what was read last, because the data changed. */
	void again(Workspace workspace) {
		last.accept(workspace);
	}

	void read(Workspace workspace, CoverageQuestion question, String region, String name, CoverageList list) {
		empty = false;
		last = other -> {
			boolean reveal = settings.reveal();
			work.ask(progress -> lines(other, question, region, list, MOST + 1, reveal, progress), lines -> {
				table.wholeBy(lines.size() > MOST ? Optional.of(() -> exportAll(other, question, region, list, reveal)) : Optional.empty());
				show(lines, name, list);
			});
		};
		last.accept(workspace);
	}

	/** Writes all households, of which only the first are shown. */
	private void exportAll(Workspace workspace, CoverageQuestion question, String region, CoverageList list, boolean reveal) {
		String title = MESSAGES.get("list." + list.name());
		ListFiles.ask(body.getShell(), title, title).ifPresent(file -> {
			LookbackJob<Long> job = new LookbackJob<>(title, progress -> {
				List<List<String>> rows = lines(workspace, question, region, list, Integer.MAX_VALUE, reveal, progress).stream().map(table::cells).toList();
				return workspace.exporting().rows(title, table.headings(), rows, file, Locale.getDefault(), progress);
			});
			job.inFront().whenDone(written -> ListFiles.tell(body.getShell(), title, UiMessages.get("table.exported", written, file), file)).start();
		});
	}

	private static List<Line> lines(Workspace workspace, CoverageQuestion question, String region, CoverageList list, int most, boolean reveal,
			org.lookback.model.api.progress.Progress progress) throws LookbackException {
		List<Line> lines = new ArrayList<>();
		for (CoverageHousehold household : workspace.covering().households(question, region, list, 0, most, progress)) {
			List<String> cells = new ArrayList<>(workspace.covering().cells(household, reveal, Locale.getDefault()));
			cells.set(1, place(workspace.regions(), household.village()));
			lines.add(new Line(household, cells));
		}
		return lines;
	}

	/** Township and village; whoever looks at a list knows the county. */
	private static String place(RegionTree regions, String village) {
		return regions.path(village).stream().filter(region -> region.level().compareTo(RegionLevel.COUNTY) > 0).map(Region::name).collect(Collectors.joining(" "));
	}

	private void show(List<Line> lines, String name, CoverageList list) {
		boolean more = lines.size() > MOST;
		table.show(more ? lines.subList(0, MOST) : lines);
		table.titled(MESSAGES.get("list." + list.name()) + '-' + name);
		said.setText(MESSAGES.get(more ? "list.more" : "list.said", name, MESSAGES.get("list." + list.name()), Math.min(MOST, lines.size())).replace("&", "&&"));
		body.layout(true, true);
	}
}
