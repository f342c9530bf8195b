/** How the dictionary's files are read. */
package org.lookback.model.internal.dictionary;
