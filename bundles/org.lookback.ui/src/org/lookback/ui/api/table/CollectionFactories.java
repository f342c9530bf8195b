package org.lookback.ui.api.table;

import java.util.List;

import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.lookback.ui.api.Failures;

/**
 * Makes NatTable's collections find their own implementation. They look for it once, with the thread's class loader, which in OSGi sees the
 * interfaces' bundle only; found wrongly that first time, NatTable never paints a cell. So the first time is here, with the right loader.
 */
public final class CollectionFactories {

	private static final List<String> FACTORIES = List.of("Lists", "Sets", "Maps");

	private CollectionFactories() {
	}

	/** Called before the first NatTable is made. */
	public static void find() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		ClassLoader implementation = IntLists.class.getClassLoader();
		thread.setContextClassLoader(implementation);
		try {
			for (String factory : FACTORIES) {
				Class.forName("org.eclipse.collections.api.factory." + factory, true, implementation);
			}
		} catch (ClassNotFoundException missing) {
			Failures.log("NatTable", missing);
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
