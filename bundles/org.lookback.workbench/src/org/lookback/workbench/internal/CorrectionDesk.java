package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Listing;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.CheckRun;
import org.lookback.workbench.api.Correcting;

/** Writes what a check found as lists for villages, and takes them back. */
final class CorrectionDesk implements Correcting {

	private static final String PACKAGE = "finding.package";
	private static final String SEVERITY = "finding.severity";
	private static final String SERIOUS = "严重";

	private final OpenWorkspace workspace;

	CorrectionDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public List<VillageCount> villages(String packageId, Locale locale) throws LookbackException {
		run(packageId);
		Query query = Query.ALL.where(PACKAGE, packageId);
		String village = field(RegionLevel.VILLAGE);
		Map<String, long[]> counts = new LinkedHashMap<>();
		count(query, village, counts, 0);
		count(query.where(SEVERITY, SERIOUS), village, counts, 1);
		List<VillageCount> villages = new ArrayList<>();
		for (Map.Entry<String, long[]> each : counts.entrySet()) {
			long[] of = each.getValue();
			villages.add(new VillageCount(each.getKey(), name(each.getKey(), workspace.regions()), of[0], of[1], of[2]));
		}
		villages.sort(Comparator.comparingLong(VillageCount::problems).reversed().thenComparing(VillageCount::region));
		return villages;
	}

	private void count(Query query, String village, Map<String, long[]> counts, int column) throws LookbackException {
		for (Counts.Row row : workspace.searching().count(query, new Shape.Counts(List.of(village), Unit.FINDING)).rows()) {
			long[] of = counts.computeIfAbsent(row.keys().get(village), key -> new long[3]);
			of[column] = row.count();
			of[2] = Math.max(of[2], row.households());
		}
	}

	@Override
	public Written export(String packageId, String region, Path file, boolean reveal, Locale locale, Progress progress) throws LookbackException {
		CheckRun run = run(packageId);
		RegionTree regions = workspace.regions();
		Region place = regions.region(region).orElseThrow(() -> new LookbackException(OpenWorkspace.say("correct.noRegion", region)));
		List<CorrectionRow> rows = new ArrayList<>();
		long[] counts = new long[2];
		try (FactSource facts = workspace.store().facts()) {
			StandardsPackage standards = workspace.shelf().find(packageId);
			Map<String, Rule> rules = standards.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
			Rows maker = new Rows(rules, new CorrectionTargets(standards.dictionary()), regions, facts.changeSequence(), run.year());
			long[] households = households(packageId, place);
			progress.begin(OpenWorkspace.say("correct.task", place.name()), households.length);
			for (long number : households) {
				progress.check();
				Optional<Determination> determination = workspace.store().checkRuns().determination(run.id(), number);
				Optional<Household> household = facts.household(number);
				if (determination.isPresent() && household.isPresent()) {
					rows.addAll(maker.of(household.get(), determination.get().findings()));
					counts[0]++;
					counts[1] += determination.get().findings().size();
				}
				progress.worked(1);
			}
			workspace.store().checkRuns().forEachPlace(run.id(), found -> {
				if (within(found, place, regions)) {
					rows.addAll(maker.of(found));
					counts[1] += found.findings().size();
				}
			});
			if (!rows.isEmpty()) {
				workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", packageId + ' ' + region + " → " + file.getFileName(), "");
				String title = OpenWorkspace.say("correct.title", standards.title().in(locale), name(region, regions), run.asOf());
				new CorrectionSheet(standards.dictionary(), reveal, locale).write(title, rows, file);
			}
		}
		return new Written(counts[0], counts[1], rows.size());
	}

	@Override
	public List<VillageFile> exportVillages(String packageId, String region, Path folder, boolean reveal, Locale locale, Progress progress)
			throws LookbackException {
		RegionTree regions = workspace.regions();
		List<VillageCount> villages = villages(packageId, locale).stream().filter(one -> regions.region(one.region()).isPresent())
				.filter(one -> region.isEmpty() || regions.path(one.region()).stream().anyMatch(above -> above.code().equals(region))).toList();
		try {
			Files.createDirectories(folder);
		} catch (IOException unwritable) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", folder, unwritable.getMessage()), unwritable);
		}
		List<VillageFile> files = new ArrayList<>();
		for (VillageCount village : villages) {
			progress.check();
			Path file = folder.resolve(OpenWorkspace.say("correct.file", fileWords(village.name()), village.region()));
			Written written = export(packageId, village.region(), file, reveal, locale, progress);
			if (written.rows() > 0) {
				files.add(new VillageFile(village, file, written));
			}
		}
		return files;
	}

	/** A name without what a file's name may not hold. */
	private static String fileWords(String name) {
		return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}

	private static boolean within(PlaceDetermination found, Region place, RegionTree regions) {
		return regions.path(found.villageCode()).stream().anyMatch(region -> region.code().equals(place.code()));
	}

	/** Ascending numbers of the households of a region that a package found problems with. */
	private long[] households(String packageId, Region place) throws LookbackException {
		Query query = Query.ALL.where(PACKAGE, packageId).and(new Filter.In(field(place.level()), List.of(place.code())));
		try (Listing listing = workspace.index().searching().list(query, Shape.Kind.FINDINGS, Optional.empty(), false)) {
			long[] numbers = new long[listing.size()];
			for (int row = 0; row < numbers.length; row++) {
				numbers[row] = listing.household(row);
			}
			return Arrays.stream(numbers).sorted().distinct().filter(number -> number > 0).toArray();
		}
	}

	private static String field(RegionLevel level) {
		return "household." + level.name().toLowerCase(Locale.ROOT);
	}

	private CheckRun run(String packageId) throws LookbackException {
		workspace.shelf().find(packageId);
		return workspace.store().checkRuns().latest(packageId)
				.orElseThrow(() -> new LookbackException(OpenWorkspace.say("correct.neverRun", packageId)));
	}

	private static String name(String code, RegionTree regions) {
		return regions.region(code).map(Region::name).orElse(code);
	}

	@Override
	public Returned take(Path file, boolean dryRun, boolean reveal, Locale locale, Progress progress) throws LookbackException {
		return new CorrectionImport(workspace, file, dryRun, reveal, locale).run(progress);
	}

	/** Makes rows of findings. */
	private record Rows(Map<String, Rule> rules, CorrectionTargets targets, RegionTree regions, long seq, int year) {

		List<CorrectionRow> of(Household household, List<Finding> findings) {
			String village = household.root().text("villageCode").map(code -> name(code, regions)).orElse("");
			String code = household.root().text("householdCode").orElse(household.key());
			String head = household.root().text("headName").orElse("");
			List<CorrectionRow> rows = new ArrayList<>();
			for (Finding finding : findings) {
				Rule rule = rules.get(finding.rule());
				if (rule == null) {
					continue;
				}
				List<CorrectionTargets.Target> fields = targets.of(finding, household, year);
				for (CorrectionTargets.Target target : fields) {
					CorrectionKey key = new CorrectionKey(seq, finding.packageId(), rule.id(), household.number(), household.key(), target.field().entity(),
							target.year(), target.member(), target.rowKey(), target.field().name());
					rows.add(new CorrectionRow(village, code, head, person(household, target.member()), rule, Optional.of(target.field()), target.value(),
							position(target), key));
				}
				if (fields.isEmpty()) {
					rows.add(new CorrectionRow(village, code, head, person(household, finding.objectKey()), rule, Optional.empty(), Optional.empty(), "",
							new CorrectionKey(seq, finding.packageId(), rule.id(), household.number(), household.key(), "", 0, "", "", "")));
				}
			}
			return rows;
		}

		/** A village, facility or project: nothing of it can be edited by hand. */
		List<CorrectionRow> of(PlaceDetermination place) {
			return place.findings().stream().filter(finding -> rules.containsKey(finding.rule()))
					.map(finding -> new CorrectionRow(name(place.villageCode(), regions), place.key(), "", "", rules.get(finding.rule()), Optional.empty(),
							Optional.empty(), "", new CorrectionKey(seq, finding.packageId(), finding.rule(), 0, place.key(), "", 0, "", "", "")))
					.toList();
		}

		private static String person(Household household, String code) {
			return CorrectionTargets.member(household, code).flatMap(member -> member.text("name")).orElse("");
		}

		/** Which year, when it is not the checked one; which row, when there may be several. */
		private String position(CorrectionTargets.Target target) {
			String ofYear = target.year() == 0 || target.year() == year ? "" : OpenWorkspace.say("correct.year", String.valueOf(target.year()));
			return ofYear + (target.rowKey().isEmpty() ? "" : OpenWorkspace.say("correct.row", target.rowKey()));
		}
	}
}
