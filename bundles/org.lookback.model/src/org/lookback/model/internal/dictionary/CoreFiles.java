package org.lookback.model.internal.dictionary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.CRC32;

import org.lookback.model.api.dictionary.DictionaryException;

/** The YAML files of the core dictionary. */
final class CoreFiles {

	static final String PATH = "dictionary/";

	private CoreFiles() {
	}

	/** All files by name, from the compiled file when it fits, else parsed, and then compiled there for the next time. */
	static Map<String, Yaml> all(Optional<Path> compiled) {
		return compiled.flatMap(CompiledYaml::read).filter(there -> there.checksum() == checksum(there.files().keySet())).map(CompiledYaml::files)
				.orElseGet(() -> {
					Map<String, Yaml> parsed = parsed();
					compiled.ifPresent(file -> new CompiledYaml(checksum(parsed.keySet()), parsed).write(file));
					return parsed;
				});
	}

	/** The lists are half of the text and are read beside the entities. */
	private static Map<String, Yaml> parsed() {
		CompletableFuture<Yaml> codes = CompletableFuture.supplyAsync(() -> parse(DictionaryLoader.CODES));
		Yaml index = parse(DictionaryLoader.INDEX);
		Map<String, Yaml> files = new LinkedHashMap<>();
		files.put(DictionaryLoader.INDEX, index);
		files.put(DictionaryLoader.REGISTERS, parse(DictionaryLoader.REGISTERS));
		for (String entity : new Node(PATH + DictionaryLoader.INDEX, index).texts("entities")) {
			files.put(entity + ".yaml", parse(entity + ".yaml"));
		}
		try {
			files.put(DictionaryLoader.CODES, codes.join());
		} catch (CompletionException e) {
			throw e.getCause() instanceof DictionaryException wrong ? wrong : e;
		}
		return files;
	}

	static Yaml parse(String name) {
		return Yaml.parse(PATH + name, new ByteArrayInputStream(load(name)));
	}

	/** Of the bytes of all files: other bytes, other answer. */
	private static long checksum(Set<String> names) {
		CRC32 crc = new CRC32();
		new TreeSet<>(names).forEach(name -> crc.update(load(name)));
		return crc.getValue();
	}

	private static byte[] load(String name) {
		try (InputStream yaml = CoreFiles.class.getResourceAsStream("/" + PATH + name)) {
			if (yaml == null) {
				throw ValueMessages.wrong("file.missing", PATH + name);
			}
			return yaml.readAllBytes();
		} catch (IOException e) {
			throw new DictionaryException(ValueMessages.text("file.unreadable", PATH + name, e.getMessage()), e);
		}
	}
}
