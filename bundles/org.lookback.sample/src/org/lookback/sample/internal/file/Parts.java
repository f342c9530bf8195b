package org.lookback.sample.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.api.Planted;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.people.FictitiousIds;
import org.lookback.sample.internal.sheet.TableWriter;

/** All files of a sample; closed without having been finished, they are deleted. */
public final class Parts implements Closeable {

	private final List<Part> parts = new ArrayList<>();
	private boolean finished;

	/**
	 * Opens all files.
	 *
	 * @param ids gives numbers to people who are in no household
	 */
	public Parts(Target target, FictitiousIds ids) throws IOException {
		try {
			parts.add(new VillageFiles(target));
			parts.add(new WideFiles(target));
			parts.add(HouseholdFiles.households(target));
			parts.add(HouseholdFiles.members(target));
			parts.add(new IncomeFiles(target));
			parts.add(HouseholdFiles.housing(target));
			parts.add(FacilityFiles.facilities(target));
			parts.add(HouseholdFiles.water(target));
			parts.add(SupportFiles.projects(target));
			parts.add(SupportFiles.measures(target));
			parts.add(SupportFiles.loans(target));
			parts.add(SupportFiles.helpers(target));
			parts.add(SupportFiles.visits(target));
			parts.add(new RegisterFiles(target, ids));
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	/** Writes what all files say of a household; households come in order. */
	public void add(Household household) throws IOException {
		for (Part part : parts) {
			part.add(household);
		}
	}

	/** Completes all files. */
	public void finish() throws IOException {
		for (Part part : parts) {
			part.close();
		}
		finished = true;
	}

	/** The files, in the order they are to be imported. */
	public List<SampleFile> files() {
		return tables().stream().map(TableWriter::result).toList();
	}

	/** Every oddity that a person must hear of. */
	public List<Planted> planted() {
		List<Planted> all = new ArrayList<>();
		tables().forEach(table -> all.addAll(table.planted()));
		return all;
	}

	private List<TableWriter<?>> tables() {
		List<TableWriter<?>> tables = new ArrayList<>();
		parts.forEach(part -> tables.addAll(part.tables()));
		return tables;
	}

	@Override
	public void close() throws IOException {
		if (finished) {
			return;
		}
		for (Part part : parts) {
			part.close();
			for (TableWriter<?> table : part.tables()) {
				Files.deleteIfExists(table.result().path());
			}
		}
	}
}
