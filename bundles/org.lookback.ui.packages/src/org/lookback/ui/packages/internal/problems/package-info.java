/** What is wrong with the package that is worked on, and what is worth a look: errors, the analyser's findings, examples that fail. */
package org.lookback.ui.packages.internal.problems;
