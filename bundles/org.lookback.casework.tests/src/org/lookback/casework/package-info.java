/** Tests of the casework: small provinces that say what each test needs. */
package org.lookback.casework;
