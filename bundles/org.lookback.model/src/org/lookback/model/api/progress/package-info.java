/**
 * How long work reports itself and is cancelled, in every bundle from the model up. The workbench shows it as a job, the command
 * line as a line on standard error. Nothing here knows a screen.
 */
package org.lookback.model.api.progress;
