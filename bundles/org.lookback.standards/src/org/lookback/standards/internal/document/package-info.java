/**
 * The text of a document with its clauses marked. A line {@code ¶ 附件/一/2} starts the clause of that anchor, {@code § 一、认定标准} is a
 * heading that stands in the document as well, {@code ※ …} is a note of the editor and no part of the document; every other line is a
 * paragraph, joined across the lines and pages of the original. Quotations are looked up here. Rules are not known.
 */
package org.lookback.standards.internal.document;
