/** The page that the storyboard makes, drawn as it will look on paper: no office program is asked. */
package org.lookback.ui.brief.internal.preview;
