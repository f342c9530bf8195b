/**
 * Working days of China: statutory holidays and the weekend days worked in their stead, from the bundle's {@code calendar/} folder. Terms
 * of procedures, due dates of the ledger and conditions of standards packages all count by it. Nothing here knows a document or a rule.
 */
package org.lookback.model.api.time;
