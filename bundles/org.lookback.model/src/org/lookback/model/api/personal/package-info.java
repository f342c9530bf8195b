/**
 * Personal data: what an ID number says, how a name sounds, and the one masking of everything that identifies a person.
 *
 * <p>Views, files and logs show personal fields through {@link org.lookback.model.api.personal.Masking} unless revealed;
 * who may reveal, and the log of it, is not decided here.
 */
package org.lookback.model.api.personal;
