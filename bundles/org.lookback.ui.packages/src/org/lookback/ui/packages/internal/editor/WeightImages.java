package org.lookback.ui.packages.internal.editor;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.lookback.workbench.api.Authoring.Weight;

/** The sign of a weight, the same at lines, in lists and above a file. */
public final class WeightImages {

	private WeightImages() {
	}

	public static ImageDescriptor of(Weight weight) {
		String name = switch (weight) {
		case ERROR -> "error";
		case WARNING -> "warning";
		case NOTE -> "note";
		case ACCEPTED -> "ok";
		};
		return ResourceLocator.imageDescriptorFromBundle(WeightImages.class, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
