/** Rules about rows that everything counted rests on. */
package org.lookback.model.api.facts;
