package org.lookback.ui.internal.home;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;

/** One next step: a button that names it, and a line that says what it is good for. */
final class Step {

	private static final int BUTTON_WIDTH = 170;

	Step(Composite page, String icon, String title, String why, String commandId) {
		Composite row = new Composite(page, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 1;
		layout.horizontalSpacing = 14;
		row.setLayout(layout);
		Button button = new Button(row, SWT.PUSH | SWT.LEFT);
		button.setText(title.replace("&", "&&"));
		button.addListener(SWT.Selection, event -> Workbenches.run(commandId));
		GridData size = new GridData(SWT.FILL, SWT.CENTER, false, false);
		size.widthHint = Math.max(BUTTON_WIDTH, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		size.heightHint = 36;
		button.setLayoutData(size);
		ResourceLocator.imageDescriptorFromBundle(Step.class, "icons/" + icon + ".svg").map(ImageDescriptor::createImage)
				.ifPresent(image -> show(button, image));
		Label label = Styles.MUTED.on(new Label(row, SWT.WRAP));
		label.setText(why.replace("&", "&&"));
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
	}

	private static void show(Button button, Image image) {
		button.setImage(image);
		button.addListener(SWT.Dispose, event -> image.dispose());
	}
}
