/**
 * What may be done with the ledger of problems: which state follows which, what closing asks for, who answers for what, and how many problems were
 * open on which day. Items and their history lie in the store; findings come from checks. Nothing here reads or writes by itself.
 */
package org.lookback.casework.api.ledger;
