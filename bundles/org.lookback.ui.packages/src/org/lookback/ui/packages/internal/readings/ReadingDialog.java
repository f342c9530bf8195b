package org.lookback.ui.packages.internal.readings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Reading;

/** Asks for the value of an open parameter: what, where, from when, and who decided it when and why. */
final class ReadingDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(ReadingDialog.class);

	private final ReadingWords words;
	private final Parameter parameter;
	private final Optional<Reading> before;
	private ValueField value;
	private Text region;
	private Combo householdClass;
	private List<Code> classes = List.of();
	private Text from;
	private Text until;
	private Text who;
	private Text date;
	private Text why;
	private Optional<Reading> reading = Optional.empty();

	/** @param before the reading that is changed; empty for another */
	ReadingDialog(Shell shell, ReadingWords words, Parameter parameter, Optional<Reading> before) {
		super(shell);
		this.words = words;
		this.parameter = parameter;
		this.before = before;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What was typed, when it was confirmed. */
	Optional<Reading> reading() {
		return reading;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("dialog.window"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(words.title(parameter));
		setMessage(message());
		Composite body = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(12, 6).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).hint(600, SWT.DEFAULT).applyTo(body);
		label(body, MESSAGES.get("dialog.value") + (parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ')'));
		value = new ValueField(body, parameter, words.standards().dictionary(), before.map(Reading::value).orElse(List.of()));
		GridDataFactory.fillDefaults().grab(true, value.isTall()).hint(SWT.DEFAULT, value.isTall() ? 140 : SWT.DEFAULT).applyTo(value.control());
		region = text(body, "region", before.map(each -> words.regions().region(each.region()).map(Region::name).orElse(each.region())).orElse(""));
		classField(body);
		from = text(body, "from", before.flatMap(Reading::validFrom).map(Object::toString).orElse(""));
		until = text(body, "until", before.flatMap(Reading::validUntil).map(Object::toString).orElse(""));
		who = text(body, "who", before.map(Reading::who).orElse(""));
		date = text(body, "date", LocalDate.now().toString());
		label(body, MESSAGES.get("dialog.why"));
		why = new Text(body, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		why.setData("org.lookback.id", "reading.why");
		why.setMessage(MESSAGES.get("dialog.why.example"));
		why.setText(before.map(Reading::why).orElse(""));
		why.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(why);
		return area;
	}

	private String message() {
		String quoted = parameter.clause().map(clause -> MESSAGES.get("page.quote", clause.quote()) + "  ").orElse("");
		return quoted + (parameter.note().isEmpty() ? MESSAGES.get("dialog.message") : parameter.note());
	}

	private static void label(Composite body, String text) {
		Label label = new Label(body, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(label);
	}

	private Text text(Composite body, String key, String content) {
		label(body, MESSAGES.get("dialog." + key));
		Text text = new Text(body, SWT.BORDER);
		text.setText(content);
		text.setMessage(MESSAGES.get("dialog." + key + ".example"));
		text.setData("org.lookback.id", "reading." + key);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private void classField(Composite body) {
		classes = words.standards().dictionary().find(parameter.classField()).flatMap(words.standards().dictionary()::codeList).map(CodeList::offered)
				.orElse(List.of());
		if (classes.isEmpty()) {
			return;
		}
		label(body, MESSAGES.get("dialog.class"));
		householdClass = new Combo(body, SWT.READ_ONLY);
		householdClass.add(MESSAGES.get("dialog.class.all"));
		classes.forEach(code -> householdClass.add(code.label().in(Locale.getDefault())));
		int chosen = before.map(each -> classes.stream().map(Code::id).toList().indexOf(each.householdClass())).orElse(-1);
		householdClass.select(chosen + 1);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(householdClass);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("dialog.save"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, MESSAGES.get("dialog.cancel"), false);
	}

	@Override
	protected void okPressed() {
		String wrong = wrong();
		if (!wrong.isEmpty()) {
			setErrorMessage(wrong);
			return;
		}
		reading = Optional.of(new Reading(words.standards().id(), parameter.id(), code().orElse(""), householdClass(), value.values(), day(from), day(until),
				who.getText().strip(), day(date).orElseThrow(), why.getText().strip(), false, "", 0));
		super.okPressed();
	}

	private String householdClass() {
		return householdClass == null || householdClass.getSelectionIndex() < 1 ? "" : classes.get(householdClass.getSelectionIndex() - 1).id();
	}

	private String wrong() {
		String wrongValue = value.wrong();
		if (!wrongValue.isEmpty()) {
			return wrongValue;
		}
		if (!region.getText().isBlank() && code().isEmpty()) {
			return MESSAGES.get("dialog.region.unknown", region.getText());
		}
		for (Text day : List.of(from, until, date)) {
			if (!day.getText().isBlank() && day(day).isEmpty()) {
				return MESSAGES.get("dialog.date.wrong", day.getText());
			}
		}
		return Stream.of(who, date, why).anyMatch(each -> each.getText().isBlank()) ? MESSAGES.get("dialog.missing") : "";
	}

	/** The code of the region that was typed, by code or name. */
	private Optional<String> code() {
		String typed = region.getText().strip();
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		Optional<Region> byCode = words.regions().region(typed);
		return byCode.or(() -> Stream.of(RegionLevel.PROVINCE, RegionLevel.CITY, RegionLevel.COUNTY)
				.flatMap(level -> words.regions().named(typed, level).stream()).findFirst()).map(Region::code);
	}

	private static Optional<LocalDate> day(Text text) {
		try {
			String typed = text.getText().strip().replace('/', '-').replace('.', '-');
			return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
		} catch (DateTimeException wrong) {
			return Optional.empty();
		}
	}
}
