package org.lookback.ui.explore.internal.clauses;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.ingest.api.PolicyDetail;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.ui.api.Styles;

/** What a policy text is, to be corrected, with the words it was found in below each field. */
final class DetailsForm {

	private static final Messages MESSAGES = Messages.in(DetailsForm.class);
	private static final int LINE = 60;

	private final Composite body;
	private final Map<PolicyDetail, Text> fields = new LinkedHashMap<>();
	private final Map<PolicyDetail, Label> evidence = new LinkedHashMap<>();
	private final Button repealed;
	private final Runnable changed;
	private boolean showing;

	/** @param changed told when a person changes anything */
	DetailsForm(Composite parent, Runnable changed) {
		this.changed = changed;
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(body);
		text(PolicyDetail.TITLE, "title");
		text(PolicyDetail.NUMBER, "number");
		text(PolicyDetail.ISSUER, "issuer");
		text(PolicyDetail.ISSUED, "issued");
		text(PolicyDetail.VALID_FROM, "from");
		text(PolicyDetail.VALID_UNTIL, "until");
		new Label(body, SWT.NONE);
		repealed = new Button(body, SWT.CHECK);
		repealed.setText(MESSAGES.get("detail.repealed"));
		repealed.setData("org.lookback.id", "policy.repealed");
		repealed.addListener(SWT.Selection, event -> tell());
		evidence(PolicyDetail.REPEALED);
	}

	Control control() {
		return body;
	}

	private void text(PolicyDetail detail, String key) {
		new Label(body, SWT.NONE).setText(MESSAGES.get("detail." + key));
		Text text = new Text(body, SWT.BORDER);
		text.setData("org.lookback.id", "policy." + key);
		text.setMessage(MESSAGES.get("detail." + key + ".example"));
		text.addListener(SWT.Modify, event -> tell());
		GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(text);
		fields.put(detail, text);
		evidence(detail);
	}

	private void evidence(PolicyDetail detail) {
		new Label(body, SWT.NONE);
		Label label = Styles.MUTED.on(new Label(body, SWT.NONE));
		label.setData("org.lookback.id", "policy.evidence." + detail.name());
		GridDataFactory.fillDefaults().grab(true, false).hint(220, SWT.DEFAULT).applyTo(label);
		evidence.put(detail, label);
	}

	private void tell() {
		if (!showing) {
			changed.run();
		}
	}

	/** @param found the words that details were found in */
	void show(PolicyDetails details, Map<PolicyDetail, String> found) {
		showing = true;
		fields.get(PolicyDetail.TITLE).setText(details.title());
		fields.get(PolicyDetail.NUMBER).setText(details.number());
		fields.get(PolicyDetail.ISSUER).setText(details.issuer());
		fields.get(PolicyDetail.ISSUED).setText(details.issued());
		fields.get(PolicyDetail.VALID_FROM).setText(details.validity().from());
		fields.get(PolicyDetail.VALID_UNTIL).setText(details.validity().until());
		repealed.setSelection(details.validity().repealed());
		evidence.forEach((detail, label) -> {
			String words = Optional.ofNullable(found.get(detail)).map(line -> MESSAGES.get("detail.found", line)).orElse("");
			label.setText((words.length() <= LINE ? words : words.substring(0, LINE - 1) + '…').replace("&", "&&"));
			label.setToolTipText(words.isEmpty() ? null : words);
		});
		// Chinese characters are higher than the empty lines that were laid out.
		body.layout(true);
		showing = false;
	}

	/** What stands in the fields. */
	PolicyDetails details() {
		return new PolicyDetails(typed(PolicyDetail.TITLE), typed(PolicyDetail.NUMBER), typed(PolicyDetail.ISSUER), day(PolicyDetail.ISSUED),
				new Validity(day(PolicyDetail.VALID_FROM), day(PolicyDetail.VALID_UNTIL), repealed.getSelection()));
	}

	private String typed(PolicyDetail detail) {
		return fields.get(detail).getText().strip();
	}

	/** A day as people type it, with signs as ISO dates have them. */
	private String day(PolicyDetail detail) {
		return typed(detail).replace('/', '-').replace('.', '-');
	}

	void setEnabled(boolean enabled) {
		fields.values().forEach(field -> field.setEnabled(enabled));
		repealed.setEnabled(enabled);
	}
}
