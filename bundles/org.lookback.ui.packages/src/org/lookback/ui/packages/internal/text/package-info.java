/**
 * What a package file's text means at a place: the tolerant tree of its keys, which file it is, what may be written next, what a word
 * means. Plain Java over texts and loaded packages, without widgets; strict reading and all errors are the standards bundle's.
 */
package org.lookback.ui.packages.internal.text;
