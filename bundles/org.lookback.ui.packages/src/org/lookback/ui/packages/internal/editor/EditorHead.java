package org.lookback.ui.packages.internal.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.workbench.api.Authoring.Assessment;
import org.lookback.workbench.api.Authoring.Weight;

/** The line above a file: how the package stands, and the next steps as buttons. */
final class EditorHead {

	private static final Messages MESSAGES = Messages.in(EditorHead.class);

	private final Composite bar;
	private final Label sign;
	private final Label state;
	private final Button save;
	private final LocalResourceManager images;

	/** What the buttons do. */
	interface Steps {
		void save();

		void complete();

		void find();

		void test();

		void copy();
	}

	EditorHead(Composite parent, boolean editable, boolean yaml, Steps steps) {
		bar = new Composite(parent, SWT.NONE);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		GridLayout layout = new GridLayout(7, false);
		layout.marginHeight = 3;
		bar.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		sign = new Label(bar, SWT.NONE);
		state = new Label(bar, SWT.NONE);
		state.setData("org.lookback.id", "package.state");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		if (editable) {
			save = button("save", steps::save);
			if (yaml) {
				button("complete", steps::complete);
			}
		} else {
			save = button("copy", steps::copy);
		}
		button("find", steps::find);
		button("test", steps::test);
	}

	private Button button(String key, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(MESSAGES.get(key + ".button"));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "package." + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/** Says how the package stands. */
	void show(Draft draft, String path, boolean dirty) {
		String words = draft.assessment().map(each -> words(draft, path, each)).orElse(MESSAGES.get("assessing"));
		state.setText(words.replace("&", "&&"));
		state.setToolTipText(words);
		Weight worst = worst(draft);
		sign.setImage(draft.assessment().isEmpty() ? null : images.create(WeightImages.of(worst)));
		if (draft.shelved().editable()) {
			save.setEnabled(dirty);
		}
		bar.layout(true, true);
	}

	private static Weight worst(Draft draft) {
		for (Weight weight : new Weight[] { Weight.ERROR, Weight.WARNING }) {
			if (draft.assessment().filter(each -> each.count(weight) > 0).isPresent()) {
				return weight;
			}
		}
		return Weight.ACCEPTED;
	}

	private static String words(Draft draft, String path, Assessment assessment) {
		if (!draft.shelved().editable()) {
			return MESSAGES.get("readOnly");
		}
		long errors = assessment.count(Weight.ERROR);
		long warnings = assessment.count(Weight.WARNING);
		if (errors + warnings == 0) {
			return MESSAGES.get(draft.isAnalysed() ? "clean" : "assessing");
		}
		long here = draft.remarks(path).stream().filter(remark -> remark.weight() == Weight.ERROR || remark.weight() == Weight.WARNING).count();
		return MESSAGES.get("found", errors, warnings, here);
	}
}
