/**
 * Who lives in a household: families of the usual shapes, names, ID numbers that are nobody's. What happens to these people from
 * year to year is decided in {@code life}.
 */
package org.lookback.sample.internal.people;
