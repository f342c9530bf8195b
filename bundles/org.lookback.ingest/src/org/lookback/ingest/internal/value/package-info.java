/**
 * What the texts of a column mean: what a person said counts before what the dictionary reads. Texts that nobody understands are counted
 * here, with the codes they may stand for; which one it is, only a person says. Rows come from {@code internal.run} and {@code internal.file}.
 */
package org.lookback.ingest.internal.value;
