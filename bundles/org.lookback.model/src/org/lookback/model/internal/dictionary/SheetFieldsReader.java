package org.lookback.model.internal.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.DictionaryException;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.visit.NothingFound;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.model.api.visit.SheetFields.Column;

/** Reads {@code visits.yaml}. */
public final class SheetFieldsReader {

	private static final String FILE = "visits.yaml";

	private SheetFieldsReader() {
	}

	/**
	 * The shipped file.
	 *
	 * @throws DictionaryException when it names a field that the dictionary lacks
	 */
	public static SheetFields core() {
		String source = CoreFiles.PATH + FILE;
		try (InputStream yaml = SheetFieldsReader.class.getResourceAsStream("/" + source)) {
			if (yaml == null) {
				throw ValueMessages.wrong("file.missing", source);
			}
			Node root = Node.parse(source, yaml);
			root.onlyKeys("household", "member", "visit", "roster", "change", "nothing");
			List<Column> members = root.nodes("member").stream().map(SheetFieldsReader::column).toList();
			SheetFields fields = new SheetFields(root.texts("household"), members, root.texts("visit"), root.texts("roster"),
					root.text("change"), nothing(root.nodes("nothing").getFirst()));
			fields.household().forEach(Dictionary.core()::field);
			fields.member().forEach(column -> Dictionary.core().field(column.field()));
			fields.visit().forEach(Dictionary.core()::field);
			fields.roster().forEach(Dictionary.core()::field);
			Dictionary.core().field(fields.change());
			return fields;
		} catch (IOException e) {
			throw new DictionaryException(ValueMessages.text("file.unreadable", source, e.getMessage()), e);
		}
	}

	private static NothingFound nothing(Node node) {
		node.onlyKeys("zh", "en", "reads");
		return new NothingFound(new Label(node.text("zh"), node.text("en")), node.texts("reads"));
	}

	private static Column column(Node node) {
		node.onlyKeys("field", "width");
		return new Column(node.text("field"), node.integer("width").orElseThrow(() -> node.wrong("key.missing", "width")));
	}
}
