/** What the views of the perspective are put together from alike: lines of words, tabs, margins. The views themselves live in the other packages. */
package org.lookback.ui.data.internal.parts;
