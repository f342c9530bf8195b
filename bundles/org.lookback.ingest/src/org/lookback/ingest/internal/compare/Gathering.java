package org.lookback.ingest.internal.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.internal.compare.Terms.Register;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.CarriedException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;

/** One walk over households and loose records: households and records as lines in files, and who has which ID number. */
final class Gathering implements AutoCloseable {

	private final Terms terms;
	private final FactSource facts;
	private final int year;
	private final HouseholdReader reader;
	private final RecordReader recordReader;
	private final Spool<HouseholdLine> households;
	private final List<Spool<RecordLine>> records = new ArrayList<>();
	private final Map<String, Register> byName = new HashMap<>();
	private final Map<String, Editions> editions = new HashMap<>();
	private final IdIndex persons = new IdIndex();
	private byte[] kinds = new byte[1 << 10];
	private int[] householdOf = new int[1 << 10];
	private int personCount;
	/** Records come household by household, mostly. */
	private HouseholdLine last;
	private int lastNumber = -1;

	Gathering(Terms terms, FactSource facts, List<DatasetVersion> versions, int year, LocalDate asOf, Path folder) throws LookbackException {
		this.terms = terms;
		this.facts = facts;
		this.year = year;
		reader = new HouseholdReader(terms, facts, year, asOf);
		recordReader = new RecordReader(terms.dictionary(), year, asOf);
		households = new Spool<>(folder.resolve("households"), HouseholdLine.FORM);
		for (Register register : terms.registers()) {
			String name = register.definition().id();
			records.add(new Spool<>(folder.resolve("register-" + register.number()), RecordLine.FORM));
			byName.put(name, register);
			editions.put(name, new Editions(name, year, versions));
		}
	}

	void run(Progress progress) throws LookbackException {
		progress.begin(Words.say("gathering"), facts.householdCount());
		try {
			for (FactSource.Range range : facts.ranges(1)) {
				facts.forEach(range, progress, household -> {
					try {
						take(household);
					} catch (LookbackException e) {
						throw new CarriedException(e);
					}
				});
			}
			facts.forEachOther("registerRecord", record -> {
				try {
					add(record, -1);
				} catch (LookbackException e) {
					throw new CarriedException(e);
				}
			});
		} catch (CarriedException carried) {
			throw carried.reason();
		}
	}

	private void take(Household household) throws LookbackException {
		HouseholdReader.People people = reader.people(household);
		HouseholdLine line = reader.line(household, people, personCount);
		int number = households.add(line);
		for (PersonLine person : line.persons()) {
			room();
			kinds[personCount] = (byte) person.kind().ordinal();
			householdOf[personCount] = number;
			long key = IdIndex.key(person.idNumber());
			if (key > 0) {
				persons.add(key, personCount);
			}
			personCount++;
		}
		for (int i = 0; i < people.all().size(); i++) {
			for (Fact record : people.all().get(i).children("registerRecord")) {
				add(record, line.first() + i);
			}
		}
		for (Fact record : household.root().children("registerRecord")) {
			add(record, -1);
		}
	}

	private void room() {
		if (personCount == kinds.length) {
			int more = personCount + (personCount >> 1);
			kinds = Arrays.copyOf(kinds, more);
			householdOf = Arrays.copyOf(householdOf, more);
		}
	}

	private void add(Fact record, int hung) throws LookbackException {
		Optional<Register> register = record.text("register").map(byName::get);
		if (register.isPresent() && editions.get(register.get().definition().id()).has(record)) {
			records.get(register.get().number()).add(recordReader.line(record, register.get(), hung));
		}
	}

	Terms terms() {
		return terms;
	}

	int year() {
		return year;
	}

	Spool<HouseholdLine> households() {
		return households;
	}

	/** The register's records; refused when there is none of the year. */
	Spool<RecordLine> records(Register register) throws LookbackException {
		if (records.get(register.number()).size() == 0) {
			editions.get(register.definition().id()).refuseEmpty();
		}
		return records.get(register.number());
	}

	Editions editions(String register) {
		return editions.get(register);
	}

	/** Registers that have records of the year. */
	List<Register> filled() {
		return terms.registers().stream().filter(one -> records.get(one.number()).size() > 0).toList();
	}

	int personCount() {
		return personCount;
	}

	/** Persons by ID number. */
	IdIndex persons() {
		return persons;
	}

	Kind kind(int person) {
		return Kind.values()[kinds[person]];
	}

	/** The household of a person. */
	HouseholdLine household(int person) throws LookbackException {
		if (lastNumber != householdOf[person]) {
			last = households.get(householdOf[person]);
			lastNumber = householdOf[person];
		}
		return last;
	}

	@Override
	public void close() throws LookbackException {
		LookbackException first = null;
		List<Spool<?>> all = new ArrayList<>(records);
		all.add(households);
		for (Spool<?> spool : all) {
			try {
				spool.close();
			} catch (LookbackException e) {
				first = e;
			}
		}
		if (first != null) {
			throw first;
		}
	}
}
