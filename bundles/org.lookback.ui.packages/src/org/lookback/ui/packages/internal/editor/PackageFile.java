package org.lookback.ui.packages.internal.editor;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.text.FileKind;

/** A file of a package as what an editor is opened on. Two of the same source and path are the same. */
final class PackageFile implements IEditorInput {

	private final Draft draft;
	private final String path;

	PackageFile(Draft draft, String path) {
		this.draft = draft;
		this.path = path;
	}

	Draft draft() {
		return draft;
	}

	String path() {
		return path;
	}

	FileKind kind() {
		return FileKind.of(path);
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ResourceLocator.imageDescriptorFromBundle(PackageFile.class, "icons/file.svg").orElse(null);
	}

	@Override
	public String getName() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return draft.shelved().id() + " / " + path;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PackageFile file && file.path.equals(path) && file.draft.shelved().source().equals(draft.shelved().source());
	}

	@Override
	public int hashCode() {
		return path.hashCode() * 31 + draft.shelved().source().hashCode();
	}
}
