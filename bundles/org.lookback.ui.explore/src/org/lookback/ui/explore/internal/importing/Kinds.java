package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;

/** What a file's rows can be about, in words. */
final class Kinds {

	private static final Messages MESSAGES = Messages.in(Kinds.class);

	private Kinds() {
	}

	/** All kinds, a register for every code of the dictionary's list. */
	static List<ImportKind> all(Dictionary dictionary) {
		List<ImportKind> kinds = new ArrayList<>();
		for (Form form : Form.values()) {
			if (form != Form.REGISTER) {
				kinds.add(ImportKind.of(form));
			}
		}
		dictionary.codeList("Register").ifPresent(list -> list.offered().forEach(code -> kinds.add(ImportKind.register(code.id()))));
		return kinds;
	}

	static String label(ImportKind kind, Dictionary dictionary) {
		if (kind.form() != Form.REGISTER) {
			return MESSAGES.get("kind." + kind.form().name().toLowerCase(Locale.ROOT));
		}
		String register = dictionary.codeList("Register").flatMap(list -> list.code(kind.register())).map(code -> code.label().in(Locale.getDefault()))
				.orElse(kind.register());
		return MESSAGES.get("kind.register", register);
	}
}
