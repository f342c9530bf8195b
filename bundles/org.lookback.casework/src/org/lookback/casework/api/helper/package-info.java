/**
 * Who is responsible for which household (帮扶责任人): households with and without one on a day, those no longer supported among them, and how many
 * households each helper has. Facts come from the store; what is changed goes through changes by hand and not through here.
 */
package org.lookback.casework.api.helper;
