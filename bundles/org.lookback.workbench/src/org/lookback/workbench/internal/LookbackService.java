package org.lookback.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.PackageSource;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Policies;
import org.lookback.workbench.api.Workspace;

/** The façade service: opens workspaces, makes samples, restores backups. */
public final class LookbackService implements Lookback {

	private final Supplier<List<PackageSource>> installed;

	/** @param installed the packages that come with the product */
	public LookbackService(Supplier<List<PackageSource>> installed) {
		this.installed = installed;
	}

	@Override
	public boolean isWorkspace(Path directory) {
		return Store.exists(directory);
	}

	@Override
	public Workspace open(Path directory, Access access, Progress progress) throws LookbackException {
		if (access != Access.CREATE && !isWorkspace(directory)) {
			throw new LookbackException(Messages.in(LookbackService.class).get("workspace.none", directory));
		}
		return access == Access.READ ? OpenWorkspace.reading(directory, installed) : OpenWorkspace.writing(directory, installed, progress);
	}

	@Override
	public Dictionary dictionary() {
		return Dictionary.core();
	}

	@Override
	public Policies policies() {
		return new PackagePolicies(new PackageShelf(installed, null), Optional.empty());
	}

	@Override
	public Policies policies(Path directory) throws LookbackException {
		return open(directory, Access.READ, Progress.NONE).policies();
	}

	@Override
	public SampleResult sample(SampleSettings settings, Progress progress) throws LookbackException {
		SampleResult result = new SampleProvince().write(settings, progress);
		new PackageShelf(installed, null).writeSampleReadings(settings.outDir());
		return result;
	}

	@Override
	public void restore(Path backup, Path directory, Progress progress) throws LookbackException {
		Store.restore(backup, directory, progress);
		try (Workspace restored = open(directory, Access.WRITE, progress)) {
			restored.keeping().rebuildIndex(progress);
		}
	}

	@Override
	public Rebuilt rebuild(Path directory, Path into, Progress progress) throws LookbackException {
		try (Stream<Path> there = Files.isDirectory(into) ? Files.list(into) : Stream.empty()) {
			if (there.findAny().isPresent()) {
				throw new LookbackException(Messages.in(LookbackService.class).get("rebuild.notEmpty", into));
			}
		} catch (IOException unreadable) {
			throw new LookbackException(Messages.in(LookbackService.class).get("file.unreadable", into, String.valueOf(unreadable.getMessage())), unreadable);
		}
		Rebuild.copyFolders(directory, into);
		try (OpenWorkspace target = OpenWorkspace.writing(into, installed, progress)) {
			return new Rebuild(directory, target).run(progress);
		}
	}
}
