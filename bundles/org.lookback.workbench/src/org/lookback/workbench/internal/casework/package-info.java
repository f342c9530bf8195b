/**
 * Coverage, differences and changes in words: rows of tables, lists and workbooks, with personal data masked unless revealed. What is counted
 * and decided is the casework's; who calls is one of the desks beside this package.
 */
package org.lookback.workbench.internal.casework;
