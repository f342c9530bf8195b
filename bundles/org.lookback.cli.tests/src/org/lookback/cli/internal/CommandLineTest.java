package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback;

class CommandLineTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** Façades that know the dictionary and refuse to open anything. */
	private static final Lookback CLOSED = (Lookback) Proxy.newProxyInstance(CommandLineTest.class.getClassLoader(),
			new Class<?>[] { Lookback.class }, (proxy, method, arguments) -> {
				if (method.getName().equals("dictionary")) {
					return Dictionary.core();
				}
				throw new LookbackException("这里没有工作区");
			});

	private int run(Locale locale, String... typed) {
		Console console = new Console(out, err, locale);
		int exit = new CommandLine(CLOSED).run(typed, console);
		console.flush();
		return exit;
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "serch", "compare --workspace w", "compare --register 低保 --list --workspace w", "compare --register 低保 --only both --workspace w",
			"compare --all --out x.csv --workspace w", "compare --departments --level hamlet --workspace w", "compare --verify ABC --workspace w", "search",
			"facet --workspace w", "chart --by cause.main --out x.bmp --workspace w",
			"chart --by cause.main --kind cake --out x.png --workspace w", "facet --by gender --unit village --workspace w",
			"search x --limit -1 --workspace w", "search x --in houses --workspace w", "check --package p --as-of yesterday --workspace w", "explain --household a --village b --package p --workspace w",
			"search x", "correct --workspace w", "correct export --village 1 --workspace w", "correct import --workspace w", "correct mend x.xlsx --workspace w", "fields --entity nothing", "package", "package show", "search x --filter nosign --workspace w",
			"mapping --workspace w", "mapping show --workspace w", "mapping list x --workspace w" })
	void badUsageIsExitTwoAndOneLine(String typed) {
		assertEquals(Command.BAD, run(Locale.CHINA, typed.split(" ")), typed);
		assertEquals(1, err().strip().lines().count(), err());
		assertEquals("", out());
	}

	@Test
	void whatAFacadeRefusesIsPrintedAsItIs() {
		assertEquals(Command.BAD, run(Locale.CHINA, "search", "危房", "--workspace", "w"));
		assertEquals("这里没有工作区", err().strip());
	}

	@Test
	void theDictionaryIsOneJsonDocumentWithLabelsAndCodes() {
		assertEquals(Command.DONE, run(Locale.ENGLISH, "fields", "--entity", "housing", "--json"));
		assertTrue(out().contains("\"housing.grade\"") && out().contains("需鉴定未鉴定"), out());
		assertEquals("", err());
	}

	@Test
	void helpSpeaksBothLanguagesAndNamesEveryCommand() {
		run(Locale.CHINA, "help");
		String chinese = out();
		out.reset();
		run(Locale.ENGLISH, "help");
		String english = out();
		for (String command : new String[] { "sample", "import", "index", "mapping", "search", "facet", "chart", "check", "correct", "explain", "export", "package", "fields",
				"backup", "restore", "verify" }) {
			assertTrue(chinese.contains("lookback " + command) && english.contains("lookback " + command), command);
			out.reset();
			run(Locale.CHINA, command, "--help");
			assertFalse(out().contains("!help"), command);
		}
		assertTrue(chinese.contains("工作区") && !english.contains("工作区"));
	}
}
