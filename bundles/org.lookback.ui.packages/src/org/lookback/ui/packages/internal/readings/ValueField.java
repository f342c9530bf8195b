package org.lookback.ui.packages.internal.readings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;

/** Where the value of a parameter is typed or chosen, as its type has it. */
final class ValueField {

	private static final Messages MESSAGES = Messages.in(ValueField.class);

	private final Parameter parameter;
	private final Control control;

	ValueField(Composite parent, Parameter parameter, Dictionary dictionary, List<String> before) {
		this.parameter = parameter;
		control = switch (parameter.type()) {
		case BOOL -> yesOrNo(parent, before);
		case CODES -> codes(parent, parameter.codeList().flatMap(dictionary::codeList).map(CodeList::offered).orElse(List.of()).stream()
				.map(code -> new String[] { code.id(), code.label().in(Locale.getDefault()) }).toList(), before);
		default -> typed(parent, before);
		};
		control.setData("org.lookback.id", "reading.value");
	}

	private static Control yesOrNo(Composite parent, List<String> before) {
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(MESSAGES.get("bool.true"), MESSAGES.get("bool.false"));
		combo.select(before.isEmpty() ? -1 : before.get(0).equals("true") ? 0 : 1);
		return combo;
	}

	private static Control codes(Composite parent, List<String[]> codes, List<String> before) {
		Table table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		for (String[] code : codes) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(code[1]);
			item.setData(code[0]);
			item.setChecked(before.contains(code[0]));
		}
		return table;
	}

	private Control typed(Composite parent, List<String> before) {
		Text text = new Text(parent, SWT.BORDER);
		text.setText(String.join("", before));
		text.setMessage(MESSAGES.get("value." + parameter.type()));
		return text;
	}

	Control control() {
		return control;
	}

	/** Whether it wants room. */
	boolean isTall() {
		return control instanceof Table;
	}

	/** The value as readings write it. */
	List<String> values() {
		return switch (control) {
		case Combo combo -> List.of(combo.getSelectionIndex() == 0 ? "true" : "false");
		case Table table -> checked(table);
		case Text text -> List.of(text.getText().strip().replace(",", ""));
		default -> List.of();
		};
	}

	private static List<String> checked(Table table) {
		List<String> codes = new ArrayList<>();
		for (TableItem item : table.getItems()) {
			if (item.getChecked()) {
				codes.add((String) item.getData());
			}
		}
		return codes;
	}

	/** What is wrong with what was typed; empty when nothing is. */
	String wrong() {
		if (control instanceof Combo combo && combo.getSelectionIndex() < 0 || control instanceof Text text && text.getText().isBlank()) {
			return MESSAGES.get("value.missing");
		}
		try {
			if (parameter.type() == Parameter.Type.NUMBER) {
				new BigDecimal(values().get(0));
			} else if (parameter.type() == Parameter.Type.DATE) {
				LocalDate.parse(values().get(0));
			}
			return "";
		} catch (NumberFormatException | DateTimeException no) {
			return MESSAGES.get("value.wrong." + parameter.type(), values().get(0));
		}
	}
}
