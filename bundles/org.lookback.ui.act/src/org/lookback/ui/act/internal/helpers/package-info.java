/**
 * Who is responsible for which household, on the screen: households without a helper, what each helper has, and the dialogs that put one in or hand
 * over. What may be done and what it changes is the façade's.
 */
package org.lookback.ui.act.internal.helpers;
