/**
 * Words: how text becomes terms, how what people type becomes a tree of words and then a Lucene query, and where the words stand in
 * a text that is shown. Chinese is indexed by character and pair of characters, so that any part of a text is found and nothing
 * depends on a list of words.
 */
package org.lookback.index.internal.text;
