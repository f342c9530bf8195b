package org.lookback.store.api;

import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;

/**
 * One version while it is being loaded. Called from one thread; rows are written in the background, in batches. Nothing is visible
 * before {@link #complete}; after any {@link LookbackException} the load is lost and only {@link #close} remains, which leaves the
 * store as it was.
 *
 * <p>A row's values are those of the model's {@code ValueReader}, blank fields have no entry, fields that the core dictionary lacks
 * are kept. The store fills in what follows from where the row hangs: {@code householdKey}, {@code memberCode}, {@code kinOf}. A row
 * of a year says {@code dataYear}, or takes the load's.
 */
public interface BulkLoad extends AutoCloseable {

	/** The version's number. */
	int version();

	/** The household of that key; a new one when nobody named it before. */
	HouseholdRef household(HouseholdKey key) throws RejectedRowException, LookbackException;

	/** The household of that key, when somebody named it before. */
	Optional<HouseholdRef> findHousehold(HouseholdKey key);

	/** The member of that key; a new one when nobody named him before. */
	MemberRef member(HouseholdRef household, MemberKey key) throws RejectedRowException, LookbackException;

	/** The member of that key, when somebody named him before. */
	Optional<MemberRef> findMember(HouseholdRef household, MemberKey key) throws LookbackException;

	/** The member of any household with that ID number. */
	Optional<MemberRef> findPerson(String idNumber) throws LookbackException;

	/** The kin of any household with that ID number. */
	Optional<KinRef> findKin(String idNumber) throws LookbackException;

	/** A row of the household itself or of an entity that hangs under it; a register record that was matched to a kin. */
	void add(HouseholdRef household, Fact row) throws RejectedRowException, LookbackException;

	/** A row of the member himself or of an entity that hangs under him; a measure or a kin of that member. */
	void add(MemberRef member, Fact row) throws RejectedRowException, LookbackException;

	/** A row that hangs under no household: village, facility, project; a helper or a register record of nobody known. */
	void add(Fact row) throws RejectedRowException, LookbackException;

	/** A region that the shipped tree lacks; adding it twice is the same as once. */
	void addRegion(Region local) throws LookbackException;

	/** Counts one row of the file. */
	void row();

	/** Counts one row as taken. */
	void accepted();

	/** Counts one row as not taken. */
	void rejected();

	/** Writes what is left and makes the version visible. */
	DatasetVersion complete() throws LookbackException;

	/** Gives the version up; nothing of it stays. */
	void abandon() throws LookbackException;

	/** Gives the version up unless it is complete. */
	@Override
	void close() throws LookbackException;
}
