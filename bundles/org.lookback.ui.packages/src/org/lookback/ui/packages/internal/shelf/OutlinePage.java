package org.lookback.ui.packages.internal.shelf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.ui.api.Styles;

/** Asks what a new package is to be: id, title, province, regions, from when until when. */
final class OutlinePage extends WizardPage {

	private static final Messages MESSAGES = Messages.in(OutlinePage.class);

	private final List<String> taken;
	private final RegionTree regionTree;
	private Text title;
	private Text id;
	private Text province;
	private Text regions;
	private Text from;
	private Text until;

	OutlinePage(List<String> taken, RegionTree regionTree) {
		super("outline");
		this.taken = taken;
		this.regionTree = regionTree;
		setTitle(MESSAGES.get("new.title"));
		setDescription(MESSAGES.get("new.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 4).applyTo(body);
		title = field(body, "name");
		id = field(body, "id");
		province = field(body, "province");
		regions = field(body, "regions");
		from = field(body, "from");
		until = field(body, "until");
		setControl(body);
		setPageComplete(false);
		title.setFocus();
	}

	private Text field(Composite body, String key) {
		new Label(body, SWT.NONE).setText(MESSAGES.get("new." + key));
		Text text = new Text(body, SWT.BORDER);
		text.setMessage(MESSAGES.get("new." + key + ".example"));
		text.setData("org.lookback.id", "new." + key);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, event -> look());
		new Label(body, SWT.NONE);
		Label hint = Styles.MUTED.on(new Label(body, SWT.WRAP));
		hint.setText(MESSAGES.get("new." + key + ".hint"));
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(hint);
		return text;
	}

	private void look() {
		String wrong = wrong();
		setErrorMessage(wrong.isEmpty() || nothingTyped() ? null : wrong);
		setPageComplete(wrong.isEmpty());
	}

	private boolean nothingTyped() {
		return title.getText().isBlank() && id.getText().isBlank() && province.getText().isBlank();
	}

	private String wrong() {
		if (title.getText().isBlank()) {
			return MESSAGES.get("new.name.missing");
		}
		String badId = wrongId(id.getText(), taken);
		if (badId != null) {
			return badId;
		}
		if (province.getText().isBlank()) {
			return MESSAGES.get("new.province.missing");
		}
		if (codes().isEmpty()) {
			return MESSAGES.get("new.regions.missing");
		}
		for (String code : codes()) {
			if (!code.matches("\\d{2,12}")) {
				return MESSAGES.get("new.regions.unknown", code);
			}
		}
		for (Text date : new Text[] { from, until }) {
			if (!date.getText().isBlank() && date(date).isEmpty()) {
				return MESSAGES.get("new.date.wrong", date.getText());
			}
		}
		return from.getText().isBlank() ? MESSAGES.get("new.from.missing") : "";
	}

	/** What is wrong with an id; null when nothing is, as JFace's validators say it. */
	static String wrongId(String typed, List<String> taken) {
		if (!typed.strip().matches("[a-z][a-z0-9-]*")) {
			return MESSAGES.get("new.id.wrong");
		}
		return taken.contains(typed.strip()) ? MESSAGES.get("new.id.taken", typed.strip()) : null;
	}

	/** Codes as typed, names looked up in the region tree. */
	private List<String> codes() {
		List<String> codes = new ArrayList<>();
		for (String word : regions.getText().split("[,，、;；\\s]+")) {
			if (!word.isBlank()) {
				codes.add(named(word.strip()).map(Region::code).orElse(word.strip()));
			}
		}
		return codes;
	}

	/** The widest region of that name in the country. */
	private Optional<Region> named(String name) {
		return Stream.of(RegionLevel.PROVINCE, RegionLevel.CITY, RegionLevel.COUNTY).flatMap(level -> regionTree.named(name, level).stream()).findFirst();
	}

	private static Optional<LocalDate> date(Text text) {
		try {
			return text.getText().isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.getText().strip().replace('/', '-').replace('.', '-')));
		} catch (DateTimeException wrong) {
			return Optional.empty();
		}
	}

	/** What was asked for. */
	PackageSkeleton outline() {
		return new PackageSkeleton(id.getText().strip(), title.getText().strip(), province.getText().strip(), codes(), date(from).orElseThrow(), date(until));
	}
}
