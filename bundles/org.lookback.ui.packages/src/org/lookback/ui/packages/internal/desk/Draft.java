package org.lookback.ui.packages.internal.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Authoring.Assessment;
import org.lookback.workbench.api.Authoring.Remark;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Authoring.Weight;

/** One package as it stands on the desk: what is kept, what is being changed, and what is to be said about it. */
public final class Draft {

	private final Map<String, String> texts = new LinkedHashMap<>();
	private Shelved shelved;
	private Optional<Assessment> assessment = Optional.empty();
	private Optional<StandardsPackage> usable;
	private List<ExampleResult> results = List.of();
	private boolean fresh;
	private boolean analysed;

	Draft(Shelved shelved) {
		this.shelved = shelved;
		this.usable = shelved.standards();
	}

	/** The package as it is kept. */
	public Shelved shelved() {
		return shelved;
	}

	/** Texts by path that are not saved yet. */
	public Map<String, String> texts() {
		return new LinkedHashMap<>(texts);
	}

	/** The latest remarks; empty until it was looked through. */
	public Optional<Assessment> assessment() {
		return assessment;
	}

	/** Whether the remarks speak of the texts as they are now. */
	public boolean isAssessed() {
		return fresh && assessment.isPresent();
	}

	/** Whether the analyser has ever spoken of it; before, no remarks do not mean that all is well. */
	public boolean isAnalysed() {
		return analysed || assessment.filter(each -> each.standards().isEmpty()).isPresent();
	}

	/** The package as it was when it could last be loaded; what completion and trial work with while a line is half typed. */
	public Optional<StandardsPackage> usable() {
		return usable;
	}

	/** The remarks on one file. */
	public List<Remark> remarks(String path) {
		List<Remark> found = new ArrayList<>();
		assessment.ifPresent(each -> each.remarks().stream().filter(remark -> remark.place().file().equals(path)).forEach(found::add));
		return found;
	}

	/** What came of the examples when they were last run over the texts as they are. */
	public List<ExampleResult> results() {
		return results;
	}

	void tested(List<ExampleResult> now) {
		results = List.copyOf(now);
	}

	void edited(String path, String text) {
		texts.put(path, text);
		results = List.of();
		fresh = false;
	}

	void dropped(String path) {
		texts.remove(path);
		fresh = false;
	}

	void shelved(Shelved now) {
		shelved = now;
		if (texts.isEmpty() && now.standards().isPresent()) {
			usable = now.standards();
		}
	}

	/** @param thorough whether the analyser has spoken, too; else what it said before stays until it speaks again */
	void assessed(Assessment now, boolean thorough) {
		List<Remark> remarks = new ArrayList<>(now.remarks());
		if (!thorough && now.standards().isPresent()) {
			assessment.ifPresent(before -> before.remarks().stream().filter(remark -> remark.weight() != Weight.ERROR).forEach(remarks::add));
		}
		assessment = Optional.of(new Assessment(now.standards(), remarks));
		fresh = true;
		analysed |= thorough;
		if (now.standards().isPresent()) {
			usable = now.standards();
		}
	}
}
