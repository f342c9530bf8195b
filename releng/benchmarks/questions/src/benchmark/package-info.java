/** The same questions to a workspace and to databases that hold the same rows: how long each takes to answer. */
package benchmark;
