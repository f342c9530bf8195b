/** What all files of the office formats share. */
package org.lookback.briefing.internal.ooxml;
