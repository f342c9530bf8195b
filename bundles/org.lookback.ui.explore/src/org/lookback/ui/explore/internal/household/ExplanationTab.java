package org.lookback.ui.explore.internal.household;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Checking.Explained;
import org.lookback.workbench.api.Workspace;

/** What a package says of the household, and every rule with its reasons. */
final class ExplanationTab {

	private static final Messages MESSAGES = Messages.in(ExplanationTab.class);

	private final Composite body;
	private final Combo packages;
	private final RichText text;
	private final LatestWork work;
	private List<StandardsPackage> offered = List.of();
	private Optional<Workspace> workspace = Optional.empty();
	private Optional<HouseholdFile> file = Optional.empty();
	private String preferred = "";

	ExplanationTab(Composite parent, Appearance appearance) {
		body = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		body.setLayout(layout);
		new Label(body, SWT.NONE).setText(MESSAGES.get("package"));
		packages = new Combo(body, SWT.READ_ONLY);
		packages.setData("org.lookback.id", "household.packages");
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(packages);
		packages.addListener(SWT.Selection, event -> {
			preferred = offered.get(packages.getSelectionIndex()).id();
			explain();
		});
		text = new RichText(body, appearance);
		text.control().setData("org.lookback.id", "household.explanation");
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(120, 80).applyTo(text.control());
		work = new LatestWork(body, MESSAGES.get("explaining"), failure -> text.show(new Page().warning(Failures.text(failure))));
	}

	Control control() {
		return body;
	}

	void show(Workspace open, HouseholdFile read) {
		workspace = Optional.of(open);
		file = Optional.of(read);
		offered = read.packages();
		packages.setItems(offered.stream().map(each -> each.title().in(Locale.getDefault())).toArray(String[]::new));
		packages.select(choice(read));
		packages.setEnabled(offered.size() > 1);
		explain();
	}

	/** Lets go of the workspace, which is closed. */
	void forget() {
		work.cancel();
		workspace = Optional.empty();
		file = Optional.empty();
		offered = List.of();
	}

	/** The package that the person chose before, else the one run last, else that of the household's province, else the first. */
	private int choice(HouseholdFile read) {
		List<String> ids = offered.stream().map(StandardsPackage::id).toList();
		int before = ids.indexOf(preferred);
		return before >= 0 ? before : read.checked().stream().mapToInt(ids::indexOf).filter(i -> i >= 0).findFirst().orElseGet(() -> ofItsPlace(read));
	}

	private int ofItsPlace(HouseholdFile read) {
		String village = read.household().root().text("villageCode").orElse("");
		return IntStream.range(0, offered.size()).filter(i -> offered.get(i).regions().stream().anyMatch(village::startsWith)).findFirst().orElse(0);
	}

	private void explain() {
		if (offered.isEmpty()) {
			text.show(new Page().text(MESSAGES.get("package.none")));
			return;
		}
		StandardsPackage standards = offered.get(packages.getSelectionIndex());
		Workspace open = workspace.orElseThrow();
		HouseholdFile read = file.orElseThrow();
		work.ask(progress -> page(open, read, standards), text::show);
	}

	private Page page(Workspace open, HouseholdFile read, StandardsPackage standards) throws LookbackException {
		Explained explained = open.checking().explain(read.household().key(), standards.id(), Optional.empty());
		return new ExplanationPage(read, standards, explained, Workbenches::openClause).page();
	}

}
