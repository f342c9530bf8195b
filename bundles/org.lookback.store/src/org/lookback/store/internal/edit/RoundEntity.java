package org.lookback.store.internal.edit;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.store.api.Round;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One look-back. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "survey_round")
public class RoundEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "surveyRound")
	@SequenceGenerator(name = "surveyRound", sequenceName = "survey_round_seq", allocationSize = 50)
	@Column(name = "id")
	private long id;
	@Column(name = "data_year")
	private int dataYear;
	@Column(name = "name")
	private String name;
	@Column(name = "first_day")
	private LocalDate firstDay;
	@Column(name = "last_day")
	private LocalDate lastDay;
	@Column(name = "is_current")
	private boolean current;

	void take(Round round) {
		dataYear = round.year();
		name = round.name();
		firstDay = round.from().orElse(null);
		lastDay = round.until().orElse(null);
		current = round.current();
	}

	void notCurrent() {
		current = false;
	}

	Round round() {
		return new Round(id, dataYear, name, Optional.ofNullable(firstDay), Optional.ofNullable(lastDay), current);
	}
}
