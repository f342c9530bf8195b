/**
 * The house's one writer of Word documents: paragraphs in named styles, tables whose headings repeat, pictures, marks and links, written from front to
 * back, so that a page costs time but no memory. {@link org.lookback.briefing.internal.docx.OfficialText} lays them out as GB/T 9704-2012 wants an
 * official page. What stands in them is decided by who writes.
 */
package org.lookback.briefing.internal.docx;
