/** Reads the shipped regions of the country and asks them what a tree on a screen asks. */
package benchmark;
