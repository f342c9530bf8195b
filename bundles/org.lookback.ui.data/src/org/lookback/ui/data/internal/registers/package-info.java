/**
 * Departments' registers beside the households: which were compared when and how it came out, the entries that call for a look with both sides
 * and the evidence, what people found who looked, and the numbers on which departments must agree. All of it is the façade's.
 */
package org.lookback.ui.data.internal.registers;
