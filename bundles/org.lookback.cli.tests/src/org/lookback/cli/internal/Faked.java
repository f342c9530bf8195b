package org.lookback.cli.internal;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Locale;

import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** Runs commands on façades that a test answers for. */
final class Faked {

	private Faked() {
	}

	/** A façade whose every call the handler answers. */
	static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(Faked.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** Runs a command in Chinese on a workspace; returns its exit code. */
	static int run(Workspace workspace, ByteArrayOutputStream out, ByteArrayOutputStream err, String... typed) {
		Console console = new Console(out, err, Locale.CHINA);
		int exit = new CommandLine(proxy(Lookback.class, (self, method, arguments) -> workspace)).run(typed, console);
		console.flush();
		return exit;
	}
}
