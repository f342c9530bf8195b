package org.lookback.index.api;

import java.util.List;

import org.lookback.model.api.text.LookbackException;

/**
 * The households that a query finds, one after the other in the order of the index, over one state of the index. Nothing is gathered: what a
 * caller keeps of ten million households is his own choice. For one thread; close it.
 *
 * <pre>
 * while (rows.next()) {
 *     double income = rows.count(0) == 1 ? rows.number(0, 0) : Double.NaN;
 * }
 * </pre>
 */
public interface HouseholdRows extends AutoCloseable {

	/** Steps to the next household; {@code false} when there is none left. */
	boolean next() throws LookbackException;

	/** The household's number. */
	long household();

	/** The household's key. */
	String key() throws LookbackException;

	/** How many persons of it the query counts: all its members, or those that meet the conditions on members. */
	long persons();

	/** How many members it has in the year, whatever the query says of members. */
	int members();

	/**
	 * How many values of a field of numbers are recorded of the household; of a field of its members: {@link #members}, since every member has a
	 * place.
	 *
	 * @param field place among {@link Wanted#numbers}
	 */
	int count(int field) throws LookbackException;

	/**
	 * A recorded number, money in yuan, dates as yyyymmdd; of a field of members the number of one of them. NaN: not recorded.
	 *
	 * @param at from 0, below {@link #count}; asked for in ascending order
	 */
	double number(int field, int at) throws LookbackException;

	/** The number of a value in the household's column, 0: not recorded; the first of several. {@code field} is a place among {@link Wanted#values}. */
	int code(int field) throws LookbackException;

	/** The value that a number stands for; {@code ""}: not recorded. */
	String value(int field, int code) throws LookbackException;

	/** How many numbers of values a field has, 0 among them. */
	int codes(int field) throws LookbackException;

	/** Whether the household meets a query among {@link Wanted#tests}. */
	boolean meets(int test) throws LookbackException;

	/** In how many combinations of values of {@link Wanted#by} it is: one unless a field has several values. */
	int cells();

	/** A combination, as a number that {@link #keys} can tell. */
	long cell(int at);

	/** How many of its persons are in that combination. */
	long persons(int at);

	/** The values that a combination stands for, in the order of {@link Wanted#by}; {@code ""}: not recorded. */
	List<String> keys(long cell) throws LookbackException;

	/** Whether a household may be in several combinations, so that those may add up to more than all. */
	boolean several();

	@Override
	void close();
}
