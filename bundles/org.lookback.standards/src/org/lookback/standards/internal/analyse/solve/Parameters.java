package org.lookback.standards.internal.analyse.solve;

import java.util.List;

import org.lookback.standards.api.Parameter;

/** A package's parameters in its order, which is how conditions number them. */
public record Parameters(List<Parameter> all) {

	Parameter at(int index) {
		return all.get(index);
	}
}
