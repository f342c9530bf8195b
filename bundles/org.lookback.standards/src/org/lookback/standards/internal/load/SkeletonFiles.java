package org.lookback.standards.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.Problem;

/** Fills in the bundle's {@code skeleton} folder, and adds the schemas that its files name. */
public final class SkeletonFiles {

	private static final List<String> FILES = List.of("package.yaml", "documents/notice.txt", "dictionary.yaml", "parameters.yaml",
			"rules/1-decision.yaml", "rules/2-findings.yaml", "procedures.yaml", "notices/notice.txt", "deadlines.yaml", "departments.yaml", "forms.yaml",
			"ambiguities.yaml", "coverage.yaml", "warnings.yaml", "tests/1-examples.yaml");

	private SkeletonFiles() {
	}

	/** @throws PackageException when the id is no id or there is no region */
	public static Map<String, String> of(PackageSkeleton skeleton) throws PackageException {
		check(skeleton);
		Map<String, String> values = new LinkedHashMap<>();
		values.put("id", skeleton.id());
		values.put("title", quoted(skeleton.title()));
		values.put("province", quoted(skeleton.province()));
		values.put("regions", skeleton.regions().stream().map(SkeletonFiles::quoted).collect(Collectors.joining(", ")));
		values.put("validFrom", skeleton.validFrom().toString());
		values.put("validUntil", skeleton.validUntil().map(day -> "validUntil: " + day + "\n").orElse(""));
		values.put("year", Integer.toString(skeleton.validFrom().getYear()));
		values.put("yearEnd", skeleton.validFrom().getYear() + "-12-31");
		values.put("village", village(skeleton.regions().getFirst()));
		Map<String, String> files = new LinkedHashMap<>();
		for (String file : FILES) {
			String text = resource("/skeleton/" + file);
			for (Map.Entry<String, String> value : values.entrySet()) {
				text = text.replace("${" + value.getKey() + '}', value.getValue());
			}
			files.put(file, text);
		}
		for (FileKind kind : FileKind.values()) {
			files.put(".schema/" + kind.schema(), resource("/schema/" + kind.schema()));
		}
		return files;
	}

	private static void check(PackageSkeleton skeleton) throws PackageException {
		Messages messages = Messages.in(SkeletonFiles.class);
		List<Problem> problems = new ArrayList<>();
		if (!skeleton.id().matches(HeaderReader.ID)) {
			problems.add(new Problem("package.yaml", 0, 0, messages.get("badId", skeleton.id())));
		}
		if (skeleton.title().isBlank()) {
			problems.add(new Problem("package.yaml", 0, 0, messages.get("noTitle")));
		}
		if (skeleton.regions().isEmpty()) {
			problems.add(new Problem("package.yaml", 0, 0, messages.get("noRegion")));
		}
		skeleton.regions().stream().filter(code -> RegionTree.shipped().region(code).isEmpty())
				.forEach(code -> problems.add(new Problem("package.yaml", 0, 0, messages.get("unknownRegion", code))));
		if (!problems.isEmpty()) {
			throw new PackageException(skeleton.id(), problems);
		}
	}

	/** A village's code in a county of the region, so that the examples' household is in scope. */
	private static String village(String region) {
		RegionTree tree = RegionTree.shipped();
		Deque<String> down = new ArrayDeque<>(List.of(region));
		while (!down.isEmpty()) {
			Optional<Region> here = tree.region(down.pop());
			if (here.filter(r -> r.level() == RegionLevel.COUNTY).isPresent()) {
				return here.get().code() + "001001";
			}
			here.ifPresent(r -> tree.children(r.code()).reversed().forEach(child -> down.push(child.code())));
		}
		return region;
	}

	/** A text between quotation marks, as YAML and JSON write it. */
	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
	}

	private static String resource(String path) {
		try (InputStream in = SkeletonFiles.class.getResourceAsStream(path)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException partOfThisBundle) {
			throw new UncheckedIOException(partOfThisBundle);
		}
	}
}
