package org.lookback.ui.analyse.internal.crosstab;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/**
 * A field on its way by the mouse.
 *
 * @param field as it is asked for
 * @param from  the well that it comes from; absent when it comes from the list
 */
record Dragged(String field, Optional<Well> from) {

	/** Lets fields be dragged from a control. */
	static void from(Control control, Supplier<Optional<Dragged>> what) {
		DragSource source = new DragSource(control, DND.DROP_MOVE | DND.DROP_COPY);
		source.setTransfer(LocalSelectionTransfer.getTransfer());
		source.addDragListener(new DragSourceListener() {
			@Override
			public void dragStart(DragSourceEvent event) {
				Optional<Dragged> dragged = what.get();
				event.doit = dragged.isPresent();
				dragged.ifPresent(field -> LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(field)));
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = LocalSelectionTransfer.getTransfer().getSelection();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
			}
		});
	}

	/**
	 * Lets fields be dropped on a control.
	 *
	 * @param over hears whether something that fits is over the control
	 */
	static void to(Control control, Consumer<Boolean> over, Consumer<Dragged> dropped) {
		DropTarget target = new DropTarget(control, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { LocalSelectionTransfer.getTransfer() });
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = present().isPresent() ? DND.DROP_MOVE : DND.DROP_NONE;
				over.accept(present().isPresent());
			}

			@Override
			public void dragLeave(DropTargetEvent event) {
				over.accept(false);
			}

			@Override
			public void drop(DropTargetEvent event) {
				over.accept(false);
				present().ifPresent(dropped);
			}
		});
	}

	private static Optional<Dragged> present() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof StructuredSelection selection
				&& selection.getFirstElement() instanceof Dragged dragged ? Optional.of(dragged) : Optional.empty();
	}
}
