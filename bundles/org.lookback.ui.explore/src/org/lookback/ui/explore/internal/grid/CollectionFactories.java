package org.lookback.ui.explore.internal.grid;

import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.impl.factory.primitive.IntLists;

/**
 * Makes NatTable's collections find their own implementation. They look for it once, with the thread's class loader, which in OSGi sees the
 * interfaces' bundle only; found wrongly that first time, NatTable never paints a cell. So the first time is here, with the right loader.
 */
final class CollectionFactories {

	private CollectionFactories() {
	}

	/** Called before the first NatTable is made. */
	static void find() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(IntLists.class.getClassLoader());
		try {
			Lists.mutable.empty();
			Sets.mutable.empty();
			Maps.mutable.empty();
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
