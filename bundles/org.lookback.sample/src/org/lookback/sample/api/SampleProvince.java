package org.lookback.sample.api;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.sample.internal.file.Parts;
import org.lookback.sample.internal.file.Readme;
import org.lookback.sample.internal.file.Target;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.HouseholdMaker;
import org.lookback.sample.internal.people.FictitiousIds;
import org.lookback.sample.internal.place.Village;
import org.lookback.sample.internal.place.Villages;

/** Writes a synthetic province: household by household, so that its size costs time but no memory. */
public final class SampleProvince {

	private static final int REPORT_EVERY = 100;
	private static final int ASTRAY_EVERY = 120;

	private final RegionTree tree;

	/** A province of the shipped regions. */
	public SampleProvince() {
		this(RegionTree.shipped());
	}

	/** A province of those regions. */
	public SampleProvince(RegionTree tree) {
		this.tree = tree;
	}

	/**
	 * Writes all files. Files of an earlier run in the same folder are replaced; when it fails or is cancelled, what was begun is
	 * deleted.
	 *
	 * @throws LookbackException when a place is not known, or the folder cannot be written to
	 */
	public SampleResult write(SampleSettings settings, Progress progress) throws LookbackException {
		List<Village> villages = villages(settings);
		Target target = new Target(settings.outDir(), settings.seed(), settings.firstYear(), settings.lastYear(), settings.households(),
				names(settings.places()), settings.only());
		progress.begin(Messages.in(SampleProvince.class).get("task.write", settings.households()), settings.households());
		try {
			Files.createDirectories(settings.outDir());
			return write(settings, target, villages, progress);
		} catch (IOException e) {
			throw new LookbackException(
					Messages.in(SampleProvince.class).get("error.write", settings.outDir().toString(), String.valueOf(e.getMessage())), e);
		}
	}

	private List<Village> villages(SampleSettings settings) throws LookbackException {
		for (String place : settings.places()) {
			if (tree.region(place).isEmpty()) {
				throw new LookbackException(Messages.in(SampleProvince.class).get("error.place", place));
			}
		}
		try {
			return new Villages(tree, settings.seed()).spread(settings.places(), settings.households());
		} catch (IllegalArgumentException e) {
			throw new LookbackException(Messages.in(SampleProvince.class).get("error.noVillages", e.getMessage()), e);
		}
	}

	private List<String> names(List<String> places) {
		return places.stream().map(code -> tree.region(code).map(Region::name).orElse(code)).toList();
	}

	private static SampleResult write(SampleSettings settings, Target target, List<Village> villages, Progress progress)
			throws IOException, LookbackException {
		HouseholdMaker maker = new HouseholdMaker(settings.seed(), settings.firstYear(), settings.lastYear(), FictitiousIds.ofMembers(),
				target.rareness());
		int registered = 0;
		long persons = 0;
		try (Parts parts = new Parts(target)) {
			for (int index = 0; index < villages.size(); index++) {
				Village village = villages.get(index);
				for (int number = village.first(); number < village.end(); number++) {
					Household household = maker.make(number, village, nameInFiles(number, village, index));
					parts.add(household);
					registered += household.registered() ? 1 : 0;
					persons += household.last().people().size();
					if (number % REPORT_EVERY == 0) {
						progress.worked(Math.min(REPORT_EVERY, settings.households() - number));
						progress.check();
					}
				}
			}
			parts.finish();
			SampleResult result = new SampleResult(settings.outDir(), parts.files(), settings.outDir().resolve(Readme.FILE), parts.planted(),
					settings.households(), registered, persons);
			Readme.write(result, settings, List.of(Locale.CHINESE, Locale.ENGLISH));
			parts.keep();
			return result;
		}
	}

	/** The first household of some villages says that it lives in a village of a name that the division data do not have. */
	private static String nameInFiles(int number, Village village, int index) {
		return number == village.first() && index % ASTRAY_EVERY == 1 ? "幸福新村" : village.name();
	}
}
