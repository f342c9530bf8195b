package org.lookback.ui.act.internal.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.LedgerExchange.Clash;

/** What the ledger and a copy say differently: one by one or several at once, a person says which of the two is right. */
final class ClashesDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(ClashesDialog.class);
	private static final int[] SIZE = { 1000, 380 };

	private final Appearance appearance;
	private final LedgerExchange exchange;
	private List<Clash> clashes;
	private RowTable<Clash> table;

	ClashesDialog(Shell shell, Appearance appearance, LedgerExchange exchange, List<Clash> clashes) {
		super(shell);
		this.appearance = appearance;
		this.exchange = exchange;
		this.clashes = clashes;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("clashes.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(MESSAGES.get("clashes.title"));
		Composite area = (Composite) super.createDialogArea(parent);
		ButtonRow row = new ButtonRow(area, MESSAGES, "ledger.clashes");
		row.button("clash.here", () -> decide(false));
		row.button("clash.there", () -> decide(true));
		Locale locale = Locale.getDefault();
		table = new RowTable<>(area, "ledger.clashes", appearance,
				List.of(Column.text(MESSAGES.get("clash.object"), 260, Clash::object), Column.text(MESSAGES.get("clash.field"), 110, one -> exchange.word(one.field(), locale)),
						Column.text(MESSAGES.get("clash.here"), 190, one -> shown(one, one.here())), Column.text(MESSAGES.get("clash.there"), 190, one -> shown(one, one.there())),
						Column.text(MESSAGES.get("clash.file"), 200, Clash::file)));
		table.titled(MESSAGES.get("clashes.title"));
		GridDataFactory.fillDefaults().grab(true, true).hint(SIZE[0], SIZE[1]).indent(8, 4).applyTo(table.control());
		show();
		return area;
	}

	private String shown(Clash clash, String value) {
		return value.isEmpty() ? MESSAGES.get("clash.blank") : exchange.said(clash.field(), value, Locale.getDefault());
	}

	private void show() {
		table.show(clashes);
		setMessage(clashes.isEmpty() ? MESSAGES.get("clashes.none") : MESSAGES.get("clashes.message", clashes.size()));
	}

	private void decide(boolean there) {
		List<Clash> chosen = table.selection();
		if (chosen.isEmpty()) {
			setErrorMessage(MESSAGES.get("clashes.choose"));
			return;
		}
		setErrorMessage(null);
		List<String> failures = new ArrayList<>();
		new LookbackJob<>(MESSAGES.get("clashes.title"), progress -> {
			for (Clash clash : chosen) {
				try {
					exchange.decide(clash, there, "", "");
				} catch (LookbackException refused) {
					failures.add(Failures.text(refused));
				}
			}
			return exchange.clashes();
		}).inFront().whenDone(left -> {
			if (!table.table().isDisposed()) {
				clashes = left;
				show();
				setErrorMessage(failures.isEmpty() ? null : failures.getFirst());
			}
		}).start();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
