package org.lookback.casework.api.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * All households that may be drawn, in the order of their keys' UTF-8 bytes, so that it is the same on every machine. Its text is a line a household:
 * key, stratum, village, persons, separated by tabs.
 */
public record Frame(List<FrameUnit> units) {

	private static final Comparator<FrameUnit> BY_BYTES = (a, b) -> Arrays.compareUnsigned(a.key().getBytes(StandardCharsets.UTF_8), b.key().getBytes(StandardCharsets.UTF_8));
	private static final int CELLS = 4;

	public Frame {
		units = units.stream().sorted(BY_BYTES).toList();
	}

	/** The frame as text. */
	public String text() {
		StringBuilder text = new StringBuilder();
		units.forEach(unit -> text.append(plain(unit.key())).append('\t').append(plain(unit.stratum())).append('\t').append(plain(unit.cluster())).append('\t').append(unit.persons())
				.append('\n'));
		return text.toString();
	}

	private static String plain(String cell) {
		return cell.replaceAll("[\\t\\r\\n]", " ");
	}

	/**
	 * The frame of a text.
	 *
	 * @throws LookbackException when it is none
	 */
	public static Frame read(String text) throws LookbackException {
		List<FrameUnit> units = new ArrayList<>();
		for (String line : text.lines().toList()) {
			String[] cells = line.split("\t", -1);
			if (cells.length != CELLS || !cells[3].matches("\\d{1,9}")) {
				throw new LookbackException(Messages.in(Frame.class).get("frame", units.size() + 1));
			}
			units.add(new FrameUnit(cells[0], cells[1], cells[2], Integer.parseInt(cells[3])));
		}
		return new Frame(units);
	}

	/** SHA-256 of a text's UTF-8 bytes, hexadecimal. */
	public static String hash(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
