package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.workbench.api.Policies;

/** {@code package new}: writes a commented skeleton that passes its own check and test. */
final class PackageNew {

	private PackageNew() {
	}

	static int run(String id, Policies policies, Call call) throws LookbackException {
		List<String> regions = call.arguments().all("region").stream().flatMap(typed -> List.of(typed.split("[,，]")).stream())
				.map(String::strip).filter(code -> !code.isEmpty()).toList();
		call.arguments().required("region");
		LocalDate from = call.date("from", LocalDate.now());
		Optional<LocalDate> until = call.arguments().option("until").isPresent() ? Optional.of(call.date("until", from)) : Optional.empty();
		String province = call.arguments().option("province").orElseGet(() -> province(regions));
		PackageSkeleton skeleton = new PackageSkeleton(id, call.arguments().required("title"), province, regions, from, until);
		Path folder = call.path(call.arguments().required("out"));
		List<String> files = policies.create(skeleton, folder);
		if (call.json()) {
			Json.print(Json.of("id", id, "folder", folder, "files", files), call.console().out());
		} else {
			call.console().print(call.console().say("package.made", id, folder, files.size()));
		}
		return Command.DONE;
	}

	private static String province(List<String> regions) {
		return regions.stream().findFirst().flatMap(code -> RegionTree.shipped().at(RegionLevel.PROVINCE, code)).map(Region::name).orElse("");
	}
}
