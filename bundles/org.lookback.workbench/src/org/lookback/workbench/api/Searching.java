package org.lookback.workbench.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.RegionCounts;
import org.lookback.analysis.api.RegionReport;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Suggestion;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;

/** Lists and counts, from the index alone. */
public interface Searching {

	/** @param reveal whether personal data is shown in full; revealing is logged when the workspace is open for writing */
	Hits search(Query query, Shape.Rows rows, boolean reveal) throws LookbackException;

	/** How many units have each combination of values. */
	Counts count(Query query, Shape.Counts counts) throws LookbackException;

	/**
	 * Households and persons by region of the division of a year.
	 *
	 * @param division see {@link org.lookback.model.api.region.RegionChanges#years}
	 */
	RegionReport byRegion(Query query, RegionLevel level, int division) throws LookbackException;

	/**
	 * The same at every level, as a tree of the regions that have any, with what cannot be carried over and what stands for each region in a
	 * condition of a query.
	 */
	RegionCounts regions(Query query, int division) throws LookbackException;

	/** A list of any length in a fixed order over one state of the index, read in windows; close it. */
	Listing list(Query query, Shape.Kind kind, Optional<String> sort, boolean descending) throws LookbackException;

	/** A value in words: the code's label, the region's name, the band's bounds; the word for "not recorded" when it is empty. */
	String label(String field, String value, Locale locale) throws LookbackException;

	/** A field in words; {@code outcome:<package>} becomes the package's title. */
	String fieldLabel(String field, Locale locale) throws LookbackException;

	/**
	 * Reads what people type in a search box: words, conditions, groups of them. What cannot be understood is complained of and searched for as
	 * words.
	 */
	Reading read(String typed) throws LookbackException;

	/** The same for what is asked of objects of one kind: clauses have fields of their own, such as 文件, 发文机关, 日期. */
	Reading read(String typed, Shape.Kind kind) throws LookbackException;

	/** For a query that finds nothing: the same with a word that sounds or looks like one of its words and that finds something. */
	List<Query> corrections(Query query) throws LookbackException;

	/** The same for what is asked of objects of one kind; of clauses also a value of a condition may be another. */
	List<Query> corrections(Query query, Shape.Kind kind) throws LookbackException;

	/**
	 * Ways to go on from what is typed: fields, their values, regions.
	 *
	 * @param caret where the person is typing, in characters from 0
	 */
	List<Suggestion> suggest(String typed, int caret, int limit, Locale locale) throws LookbackException;

	/** The same for what is asked of objects of one kind: clauses have fields of their own, and titles, numbers and issuers of documents in them. */
	List<Suggestion> suggest(String typed, int caret, int limit, Locale locale, Shape.Kind kind) throws LookbackException;
}
