package org.lookback.sample.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.lookback.sample.api.Planted;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.sheet.TableWriter;

/**
 * All wanted files of a sample. While the next households are being made, those before are written by two threads, each with files of its
 * own; every file sees all households in order. Closed without word that they are to be kept, all files are deleted.
 */
public final class Parts implements Closeable {

	private static final int BATCH = 256;
	/** In the order in which the files are to be imported. */
	private static final Map<String, Opener> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put("villages", VillageFiles::new);
		KINDS.put("wide", WideFiles::new);
		KINDS.put("households", HouseholdFiles::households);
		KINDS.put("members", HouseholdFiles::members);
		KINDS.put("income", IncomeFiles::new);
		KINDS.put("housing", HouseholdFiles::housing);
		KINDS.put("facilities", FacilityFiles::facilities);
		KINDS.put("water", HouseholdFiles::water);
		KINDS.put("projects", SupportFiles::projects);
		KINDS.put("measures", SupportFiles::measures);
		KINDS.put("loans", SupportFiles::loans);
		KINDS.put("helpers", SupportFiles::helpers);
		KINDS.put("visits", SupportFiles::visits);
		KINDS.put("roster", RosterFile::new);
		KINDS.put("cards", LoopFiles::cards);
		KINDS.put("sheets", SheetFiles::new);
		KINDS.put("register", RegisterFiles::new);
	}

	private final List<Part> parts = new ArrayList<>();
	private final ExecutorService writers = Executors.newFixedThreadPool(2, work -> {
		Thread thread = new Thread(work, "sample writer");
		thread.setDaemon(true);
		return thread;
	});
	private final List<Future<?>> writing = new ArrayList<>();
	private List<Household> batch = new ArrayList<>();
	private boolean kept;

	/** Opens the files of one kind. */
	private interface Opener {

		Part open(Target target) throws IOException;
	}

	/** The kinds of files, in the order in which they are to be imported; the registers, with the kin that they are compared with, are one. */
	public static List<String> kinds() {
		return List.copyOf(KINDS.keySet());
	}

	/** Opens all files that are wanted. */
	public Parts(Target target) throws IOException {
		try {
			for (Map.Entry<String, Opener> kind : KINDS.entrySet()) {
				if (target.wants(kind.getKey())) {
					parts.add(kind.getValue().open(target));
				}
			}
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	/** Writes what all files say of a household; households come in order. */
	public void add(Household household) throws IOException {
		batch.add(household);
		if (batch.size() == BATCH) {
			hand();
		}
	}

	private void hand() throws IOException {
		await();
		List<Household> households = batch;
		batch = new ArrayList<>(BATCH);
		int half = Math.min(4, parts.size());
		writing.add(writers.submit(() -> write(parts.subList(0, half), households)));
		writing.add(writers.submit(() -> write(parts.subList(half, parts.size()), households)));
	}

	private static Boolean write(List<Part> some, List<Household> households) throws IOException {
		for (Household household : households) {
			for (Part part : some) {
				part.add(household);
			}
		}
		return Boolean.TRUE;
	}

	private void await() throws IOException {
		try {
			for (Future<?> written : writing) {
				written.get();
			}
			writing.clear();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	/** Completes all files; those without rows are left out. */
	public void finish() throws IOException {
		hand();
		await();
		for (Part part : parts) {
			part.close();
		}
		for (TableWriter<?> table : tables()) {
			if (table.result().rows() == 0) {
				Files.delete(table.result().path());
			}
		}
	}

	/** All is well: the files stay. */
	public void keep() {
		kept = true;
		writers.shutdown();
	}

	/** The files, in the order they are to be imported. */
	public List<SampleFile> files() {
		return tables().stream().map(TableWriter::result).filter(file -> file.rows() > 0).toList();
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
		if (kept) {
			return;
		}
		writers.shutdown();
		settle();
		IOException failure = null;
		for (TableWriter<?> table : tables()) {
			try {
				table.discard();
			} catch (IOException e) {
				failure = e;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}

	/** Lets the writers come to an end; what they failed in is told already, or does not matter any more. */
	private void settle() throws IOException {
		try {
			if (!writers.awaitTermination(1, TimeUnit.MINUTES)) {
				throw new IOException("the writers of the sample do not end");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
