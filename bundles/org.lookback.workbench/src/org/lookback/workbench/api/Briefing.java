package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * Pages for a meeting: storyboards, which are files in the workspace's folder {@code briefings} or come from elsewhere; the briefings made of them with the
 * numbers of the day; and the records of those, by which a number on paper is opened again.
 */
public interface Briefing {

	/** Storyboards that come with the program: reports that the documents ask for, and general ones. */
	List<Template> templates(Locale locale) throws LookbackException;

	/**
	 * A storyboard that comes with the program.
	 *
	 * @throws LookbackException when there is no such one; names those that there are
	 */
	Storyboard template(String name) throws LookbackException;

	/** Storyboards of this workspace, the latest change first; what is no storyboard is passed over. */
	List<Kept> storyboards() throws LookbackException;

	/**
	 * A storyboard of this workspace.
	 *
	 * @throws LookbackException when there is none of the name, or it cannot be read: with file and line
	 */
	Storyboard storyboard(String name) throws LookbackException;

	/**
	 * Keeps a storyboard with the workspace, in place of the one of the same name.
	 *
	 * @return its file
	 */
	Path keep(String name, Storyboard story) throws LookbackException;

	/** Forgets one; nothing happens when it is not there. */
	void delete(String name) throws LookbackException;

	/**
	 * A storyboard with the numbers of now. An element that cannot be made stands there as what is wrong with it. Nothing is recorded.
	 */
	Brief preview(Storyboard story, Wish wish, Locale locale, Progress progress) throws LookbackException;

	/**
	 * Makes a briefing, writes it as the kind of file that its ending says (.docx, .pptx, .xlsx), and records its figures.
	 *
	 * @throws LookbackException when anything in it cannot be made: with file and line; nothing is written or recorded then
	 */
	Issue write(Storyboard story, Wish wish, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Briefings that were made, the latest first. */
	List<Issue> issues() throws LookbackException;

	/**
	 * A briefing that was made.
	 *
	 * @param id its id, {@code latest}, or the path of a record
	 * @throws LookbackException when there is none
	 */
	Issue issue(String id) throws LookbackException;

	/**
	 * A figure of a briefing that was made, and what its query finds now.
	 *
	 * @param figure its id
	 * @throws LookbackException when there is none
	 */
	Opened open(String figure, Locale locale) throws LookbackException;

	/**
	 * A storyboard that comes with the program.
	 *
	 * @param name     for the command line
	 * @param title    what it makes
	 * @param about    which document asks for it
	 * @param packages that it rests on
	 */
	record Template(String name, String title, String about, List<String> packages) {
		public Template {
			packages = List.copyOf(packages);
		}
	}

	/** A storyboard's file. */
	record Kept(String name, String title, Path file) {
	}

	/**
	 * How a briefing is made.
	 *
	 * @param reveal   whether personal data stands in full; it is logged when the workspace is open for writing
	 * @param isPublic whether small counts are left out, and lists of names
	 * @param last     the briefing to compare with, as {@link Briefing#issue} takes it
	 * @param date     of the page, unless the storyboard says one
	 */
	record Wish(boolean reveal, boolean isPublic, Optional<String> last, LocalDate date) {

		/** Masked, for the office, of a day. */
		public static Wish on(LocalDate date) {
			return new Wish(false, false, Optional.empty(), date);
		}
	}

	/**
	 * A figure, then and now.
	 *
	 * @param now   how many its query finds
	 * @param query to be asked for the same households
	 * @param moved whether the data have changed since, or a package, or a check
	 * @param says  that in words
	 */
	record Opened(Issue issue, Figure figure, long now, Query query, boolean moved, List<String> says) {
		public Opened {
			says = List.copyOf(says);
		}
	}
}
