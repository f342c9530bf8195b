package org.lookback.ui.act.internal.sampling;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.casework.api.sample.Design;
import org.lookback.casework.api.sample.Design.Allocation;
import org.lookback.casework.api.sample.Design.Method;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.FormDialog;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.api.Sampling.Wanted;

/** Asks whom to draw from, how, how many, with which seed, and who wants it. What a method does not need cannot be entered. */
final class DrawDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(DrawDialog.class);
	/** Whose fields may be strata or numbers. */
	private static final Set<String> ENTITIES = Set.of("household", "householdYear", "income", "water");
	private static final Set<Method> SIZED = EnumSet.of(Method.SIMPLE, Method.STRATIFIED, Method.TWO_STAGE);
	private static final Set<Method> IN_VILLAGES = EnumSet.of(Method.CLUSTER, Method.TWO_STAGE);

	private final Map<String, String> typed;
	private final List<String> strata;
	private final List<String> numbers;
	private final Dictionary dictionary;
	private final Map<String, Text> texts = new LinkedHashMap<>();
	private Combo method;
	private Combo stratum;
	private Combo allocation;
	private Combo number;
	private Optional<Wanted> wanted = Optional.empty();

	/** @param typed what stands in the fields at first, by name; what was typed when the dialog is closed with OK */
	DrawDialog(Shell shell, Dictionary dictionary, Map<String, String> typed) {
		super(shell, MESSAGES, "draw");
		this.dictionary = dictionary;
		this.typed = typed;
		strata = new ArrayList<>(Sampling.PLACES);
		dictionary.fields().stream().filter(field -> ENTITIES.contains(field.entity()) && field.facettable() && field.type().coded()).forEach(field -> strata.add(field.id()));
		numbers = dictionary.fields().stream().filter(field -> ENTITIES.contains(field.entity()) && field.type().numeric() && field.type() != FieldType.YEAR && field.chartable()).map(Field::id).toList();
	}

	@Override
	protected String window() {
		return MESSAGES.get("draw.title");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("draw.title"));
		setMessage(MESSAGES.get("draw.message"));
		line(body, "name");
		line(body, "query");
		Locale locale = Locale.getDefault();
		method = combo(body, "method", List.of(Method.values()).stream().map(each -> MESSAGES.get("method." + each)).toList());
		stratum = combo(body, "stratum", strata.stream().map(id -> dictionary.find(id).map(field -> field.label().in(locale)).orElseGet(() -> MESSAGES.get("place." + id))).toList());
		allocation = combo(body, "allocation", List.of(Allocation.values()).stream().map(each -> MESSAGES.get("allocation." + each)).toList());
		number = combo(body, "number", numbers.stream().map(id -> dictionary.field(id).label().in(locale)).toList());
		for (String name : List.of("villages", "size", "reserve", "seed", "who", "why")) {
			line(body, name);
		}
		enable();
	}

	private void line(Composite body, String name) {
		texts.put(name, text(body, name, typed.getOrDefault(name, "")));
	}

	private Combo combo(Composite body, String name, List<String> words) {
		label(body, name);
		Combo combo = named(new Combo(body, SWT.READ_ONLY), name);
		combo.setItems(words.toArray(String[]::new));
		combo.select(Math.min(Integer.parseInt(typed.getOrDefault(name, "0")), words.size() - 1));
		combo.addListener(SWT.Selection, event -> enable());
		GridDataFactory.fillDefaults().applyTo(combo);
		return combo;
	}

	private Method method() {
		return Method.values()[method.getSelectionIndex()];
	}

	private Allocation allocation() {
		return Allocation.values()[allocation.getSelectionIndex()];
	}

	private void enable() {
		boolean strataWanted = method() == Method.STRATIFIED;
		stratum.setEnabled(strataWanted);
		allocation.setEnabled(strataWanted);
		number.setEnabled(strataWanted && allocation() == Allocation.NEYMAN);
		texts.get("villages").setEnabled(IN_VILLAGES.contains(method()));
		texts.get("size").setEnabled(SIZED.contains(method()));
		texts.get("reserve").setEnabled(method() != Method.CLUSTER);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("draw.ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		try {
			wanted = Optional.of(read());
		} catch (LookbackException wrong) {
			setErrorMessage(Failures.text(wrong));
			return;
		}
		texts.forEach((name, text) -> typed.put(name, text.getText().strip()));
		Map.of("method", method, "stratum", stratum, "allocation", allocation, "number", number)
				.forEach((name, combo) -> typed.put(name, String.valueOf(combo.getSelectionIndex())));
		super.okPressed();
	}

	private Wanted read() throws LookbackException {
		boolean strataWanted = method() == Method.STRATIFIED;
		boolean whole = method() == Method.CLUSTER;
		int villages = IN_VILLAGES.contains(method()) ? number("villages", 1) : 0;
		int size = whole ? villages : number("size", 1);
		int reserve = whole || said("reserve").isEmpty() ? 0 : number("reserve", 0);
		if (!said("seed").matches("-?\\d{1,18}")) {
			throw wrong("seed", "draw.seed");
		}
		for (String name : List.of("name", "who", "why")) {
			if (said(name).isEmpty()) {
				throw wrong(name, "draw.missing", MESSAGES.get("field." + name));
			}
		}
		Design design = new Design(method(), size, whole ? 0 : villages, strataWanted ? allocation() : Allocation.PROPORTIONAL, Map.of(), reserve, Long.parseLong(said("seed")));
		return new Wanted(said("name"), Query.parse(said("query")), strataWanted ? strata.get(stratum.getSelectionIndex()) : "",
				number.isEnabled() ? numbers.get(number.getSelectionIndex()) : "", design, said("who"), said("why"));
	}

	private String said(String name) {
		return texts.get(name).getText().strip();
	}

	private int number(String name, int least) throws LookbackException {
		if (!said(name).matches("\\d{1,7}") || Integer.parseInt(said(name)) < least) {
			throw wrong(name, "draw.number", MESSAGES.get("field." + name), least);
		}
		return Integer.parseInt(said(name));
	}

	private LookbackException wrong(String name, String key, Object... arguments) {
		texts.get(name).setFocus();
		return new LookbackException(MESSAGES.get(key, arguments));
	}

	Wanted wanted() {
		return wanted.orElseThrow();
	}
}
