/** Tests of workbooks: written, and read back as the files that they are. */
package org.lookback.briefing.tests;
