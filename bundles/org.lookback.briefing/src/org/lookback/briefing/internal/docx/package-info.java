/**
 * Word documents of paragraphs and tables, written from front to back: a page costs time but no memory, however many there are. What stands in
 * them is decided by who writes; charts and pictures are not for here.
 */
package org.lookback.briefing.internal.docx;
