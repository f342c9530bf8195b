/**
 * Examples of files as counties have them, good ones and bad ones, each made by the test that needs it: what is found out about them, what of
 * them gets into the store, and what a person is told about the rest.
 */
package org.lookback.ingest.tests;
