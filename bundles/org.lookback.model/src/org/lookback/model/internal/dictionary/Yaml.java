package org.lookback.model.internal.dictionary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.dictionary.DictionaryException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a YAML file says, each value with its line. Values are texts; nothing is guessed from their looks. */
sealed interface Yaml {

	int line();

	record Text(int line, String text) implements Yaml {
	}

	record Items(int line, List<Yaml> items) implements Yaml {
	}

	record Entries(int line, Map<String, Yaml> entries) implements Yaml {
	}

	/** The file's only document; an empty file is an empty mapping. */
	static Yaml parse(String source, InputStream yaml) {
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(source).build();
			return new Compose(settings).composeInputStream(yaml).map(root -> of(source, root)).orElseGet(() -> new Entries(1, Map.of()));
		} catch (YamlEngineException e) {
			throw new DictionaryException(source + ": " + e.getMessage(), e);
		}
	}

	private static Yaml of(String source, Node node) {
		int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
		if (node instanceof ScalarNode scalar) {
			return new Text(line, scalar.getValue());
		}
		if (node instanceof SequenceNode sequence) {
			List<Yaml> items = new ArrayList<>();
			sequence.getValue().forEach(item -> items.add(of(source, item)));
			return new Items(line, items);
		}
		Map<String, Yaml> entries = new LinkedHashMap<>();
		for (NodeTuple entry : ((MappingNode) node).getValue()) {
			String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
			if (entries.put(key, of(source, entry.getValueNode())) != null) {
				throw ValueMessages.wrong("at", source, String.valueOf(line), ValueMessages.text("key.twice", key));
			}
		}
		return new Entries(line, entries);
	}
}
