package org.lookback.standards.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.internal.load.ReadingsReader;
import org.lookback.standards.internal.yaml.YamlReader;

/** The readings of a workspace ({@code readings.yaml}): what people supplied for the words that documents leave open. Immutable. */
public final class Readings {

	private static final Readings NONE = new Readings(List.of());

	private final List<Reading> all;

	public Readings(List<Reading> all) {
		this.all = List.copyOf(all);
	}

	/** Nobody has set anything. */
	public static Readings none() {
		return NONE;
	}

	/**
	 * Reads a file of readings; an empty one has none.
	 *
	 * @param file its name, for errors
	 * @throws PackageException with everything that is wrong with it
	 */
	public static Readings read(String file, InputStream in) throws PackageException {
		try {
			byte[] bytes = in.readNBytes(YamlReader.MOST_BYTES + 1);
			return new String(bytes, StandardCharsets.UTF_8).isBlank() ? NONE : ReadingsReader.read(file, bytes);
		} catch (IOException unreadable) {
			String message = Messages.in(Readings.class).get("unreadable", String.valueOf(unreadable.getMessage()));
			throw new PackageException(file, List.of(new Problem(file, 0, 0, message)));
		}
	}

	/** The readings of one package. */
	public List<Reading> of(String packageId) {
		return all.stream().filter(r -> r.packageId().equals(packageId)).toList();
	}

	public List<Reading> all() {
		return all;
	}

	/** These and others, which win where both speak of the same parameter, region, class and date. */
	public Readings with(Readings others) {
		List<Reading> both = new ArrayList<>(all);
		both.removeIf(mine -> others.all.stream().anyMatch(other -> samePlace(mine, other)));
		both.addAll(others.all);
		return new Readings(both);
	}

	private static boolean samePlace(Reading a, Reading b) {
		return a.packageId().equals(b.packageId()) && a.parameter().equals(b.parameter()) && a.region().equals(b.region())
				&& a.householdClass().equals(b.householdClass()) && a.validFrom().equals(b.validFrom());
	}
}
