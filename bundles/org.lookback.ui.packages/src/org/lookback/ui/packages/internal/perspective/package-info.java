/** Where the package author's views stand: packages on the left, files in the middle, the trial on the right, problems and readings below. */
package org.lookback.ui.packages.internal.perspective;
