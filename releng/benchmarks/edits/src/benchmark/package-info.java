/** Changes households by hand and asks a search for what was typed. */
package benchmark;
