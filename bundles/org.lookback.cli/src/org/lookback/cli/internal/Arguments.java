package org.lookback.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after the command's name: words, and options as {@code --name value} or {@code --name=value}. An option that the
 * command does not know is an error, never ignored.
 */
public final class Arguments {

	private final List<String> words = new ArrayList<>();
	private final Map<String, List<String>> options = new LinkedHashMap<>();
	private final Console console;

	/**
	 * @param valued options that take a value; may be given several times
	 * @param flags  options that take none
	 */
	public Arguments(List<String> typed, Set<String> valued, Set<String> flags, Console console) throws UsageException {
		this.console = console;
		for (int i = 0; i < typed.size(); i++) {
			String word = typed.get(i);
			if (!word.startsWith("--") || word.length() == 2) {
				words.add(word);
				continue;
			}
			int equals = word.indexOf('=');
			String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
			if (flags.contains(name) && equals < 0) {
				options.computeIfAbsent(name, n -> new ArrayList<>()).add("");
			} else if (valued.contains(name)) {
				if (equals < 0 && i + 1 == typed.size()) {
					throw new UsageException(console.say("option.value", name));
				}
				options.computeIfAbsent(name, n -> new ArrayList<>()).add(equals < 0 ? typed.get(++i) : word.substring(equals + 1));
			} else {
				throw new UsageException(console.say("option.unknown", name));
			}
		}
	}

	public List<String> words() {
		return words;
	}

	public boolean has(String flag) {
		return options.containsKey(flag);
	}

	public List<String> all(String option) {
		return options.getOrDefault(option, List.of());
	}

	public Optional<String> option(String name) {
		List<String> given = all(name);
		return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
	}

	public String required(String name) throws UsageException {
		return option(name).orElseThrow(() -> new UsageException(console.say("option.required", name)));
	}

	/** A whole number within bounds. */
	public int number(String name, int otherwise, int least, int most) throws UsageException {
		Optional<String> given = option(name);
		if (given.isEmpty()) {
			return otherwise;
		}
		try {
			int number = Integer.parseInt(given.get().strip());
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException notANumber) {
			throw new UsageException(console.say("option.number", name, given.get(), least, most));
		}
		throw new UsageException(console.say("option.number", name, given.get(), least, most));
	}
}
