package org.lookback.ingest.internal.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.lookback.ingest.api.PolicyFormat;
import org.lookback.ingest.api.PolicyPiece;
import org.lookback.ingest.api.ReadPolicy;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.PolicyDetails;

/** One file with a policy text. */
public final class PolicyFile {

	private static final int HEAD = 1024;
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private final Path file;
	private final String name;

	/** @param name how people call it, when the file is a copy */
	public PolicyFile(Path file, String name) {
		this.file = file;
		this.name = name;
	}

	/** The complaint about what cannot be read. */
	public static LookbackException unreadable(Path file, Exception failure) {
		return failure instanceof NoSuchFileException ? PolicyMessages.problem(file, failure, "missing", file.toAbsolutePath().getParent())
				: PolicyMessages.problem(file, failure, "unreadable", String.valueOf(failure.getMessage()));
	}

	/** Reads it, splits it, and finds what it says of itself. */
	public ReadPolicy read() throws LookbackException {
		String sha256 = hash();
		PolicyFormat format = format();
		TextLimit limit = new TextLimit(file);
		List<String> paragraphs = switch (format) {
		case TXT -> Paragraphs.of(new PlainText(file, limit).pages());
		case DOCX -> new WordText(file, limit).paragraphs();
		case PDF -> Paragraphs.of(new PdfText(file, limit).pages());
		};
		if (paragraphs.stream().allMatch(String::isBlank)) {
			throw PolicyMessages.problem(file, "empty");
		}
		DetailFinder finder = new DetailFinder(paragraphs);
		PolicyDetails details = finder.find(name);
		List<PolicyPiece> pieces = new Splitter(paragraphs, finder.bodyFrom()).pieces();
		if (!hash().equals(sha256)) {
			throw PolicyMessages.problem(file, "changing");
		}
		return new ReadPolicy(file, format, sha256, Characters.wordsHash(paragraphs), details, finder.evidence(), finder.repeals(), pieces, notes(paragraphs, pieces));
	}

	private static List<String> notes(List<String> paragraphs, List<PolicyPiece> pieces) {
		List<String> notes = new ArrayList<>();
		long unreadable = paragraphs.stream().mapToLong(Characters::unreadable).sum();
		if (unreadable > 0) {
			notes.add(PolicyMessages.text("characters", unreadable));
		}
		if (paragraphs.stream().noneMatch(paragraph -> Marker.of(paragraph).isPresent())) {
			notes.add(PolicyMessages.text("noMarkers", pieces.size()));
		}
		return notes;
	}

	private PolicyFormat format() throws LookbackException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
		if (starts(head, "PK".getBytes(StandardCharsets.US_ASCII))) {
			return PolicyFormat.DOCX;
		}
		if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
			return PolicyFormat.PDF;
		}
		if (starts(head, OLE2)) {
			throw PolicyMessages.problem(file, "doc");
		}
		String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
		if (text.startsWith("<!doctype") || text.startsWith("<html")) {
			throw PolicyMessages.problem(file, "html");
		}
		if (text.startsWith("{\\rtf")) {
			throw PolicyMessages.problem(file, "rtf");
		}
		return PolicyFormat.TXT;
	}

	private static boolean starts(byte[] head, byte[] magic) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= head.length || head[i] != magic[i]) {
				return false;
			}
		}
		return true;
	}

	private String hash() throws LookbackException {
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		} catch (IOException e) {
			throw unreadable(file, e);
		}
	}
}
