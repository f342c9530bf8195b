package org.lookback.ui.tests;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Drags from one widget and drops on another, as the widgets' own sources and targets hear of it. On the window's thread. */
final class Drag {

	private Drag() {
	}

	/** Takes what the source offers to the target; fails when either knows nothing of dragging or the source has nothing to offer. */
	static void drag(Control from, Control to) {
		if (!(from.getData(DND.DRAG_SOURCE_KEY) instanceof DragSource source) || !(to.getData(DND.DROP_TARGET_KEY) instanceof DropTarget target)) {
			throw new AssertionError("Nothing can be dragged from " + from + " to " + to);
		}
		Event start = event();
		source.notifyListeners(DND.DragStart, start);
		if (!start.doit) {
			throw new AssertionError("Nothing to drag from " + from);
		}
		target.notifyListeners(DND.DragEnter, event());
		target.notifyListeners(DND.Drop, event());
		source.notifyListeners(DND.DragEnd, event());
	}

	/** Only the toolkit itself makes the events of dragging. */
	private static Event event() {
		try {
			Constructor<?> constructor = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
			constructor.setAccessible(true);
			Event event = (Event) constructor.newInstance();
			event.doit = true;
			Field detail = Event.class.getField("detail");
			detail.setInt(event, DND.DROP_MOVE);
			return event;
		} catch (ReflectiveOperationException changed) {
			throw new AssertionError("The toolkit drags in another way now", changed);
		}
	}
}
