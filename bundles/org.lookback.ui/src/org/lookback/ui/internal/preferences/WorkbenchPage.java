package org.lookback.ui.internal.preferences;

import java.time.LocalDateTime;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Settings;

/** Language, theme, letters, rows, personal data. */
public final class WorkbenchPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final Messages MESSAGES = Messages.in(WorkbenchPage.class);

	private final Settings settings = Services.settings();

	public WorkbenchPage() {
		super(GRID);
		setPreferenceStore(settings.store());
		setDescription(MESSAGES.get("description"));
	}

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	protected void createFieldEditors() {
		addField(new ComboFieldEditor(Settings.LANGUAGE, MESSAGES.get("language"), new String[][] {
				{ MESSAGES.get("language.system"), Settings.SYSTEM }, { "中文", "zh" }, { "English", "en" } }, getFieldEditorParent()));
		addField(new ComboFieldEditor(Settings.THEME, MESSAGES.get("theme"), new String[][] { { MESSAGES.get("theme.system"), Settings.SYSTEM },
				{ MESSAGES.get("theme.light"), "light" }, { MESSAGES.get("theme.dark"), "dark" } }, getFieldEditorParent()));
		addField(new ComboFieldEditor(Settings.FONT_SIZE, MESSAGES.get("font"), new String[][] { { MESSAGES.get("font.system"), "0" },
				{ MESSAGES.get("font.large"), "12" }, { MESSAGES.get("font.larger"), "14" }, { MESSAGES.get("font.largest"), "17" } },
				getFieldEditorParent()));
		IntegerFieldEditor rows = new IntegerFieldEditor(Settings.PAGE_ROWS, MESSAGES.get("rows"), getFieldEditorParent(), 5);
		rows.setValidRange(50, 5000);
		rows.setErrorMessage(MESSAGES.get("rows.range"));
		addField(rows);
		addField(new BooleanFieldEditor(Settings.REVEAL, MESSAGES.get("reveal"), getFieldEditorParent()));
	}

	@Override
	public boolean performOk() {
		String language = settings.language();
		String theme = settings.theme();
		boolean revealed = settings.reveal();
		if (!super.performOk()) {
			return false;
		}
		if (revealed != settings.reveal()) {
			ILog.of(WorkbenchPage.class)
					.info(MESSAGES.get(settings.reveal() ? "reveal.on" : "reveal.off", System.getProperty("user.name"), LocalDateTime.now()
							.withNano(0).toString()));
		}
		boolean speaks = !language.equals(settings.language()) && StartLanguage.remember(settings.language());
		if ((speaks || !theme.equals(settings.theme()))
				&& MessageDialog.openQuestion(getShell(), MESSAGES.get("restart.title"), MESSAGES.get("restart"))) {
			getShell().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().restart());
		}
		return true;
	}
}
