/** Early warning. */
package org.lookback.casework.api.warning;
