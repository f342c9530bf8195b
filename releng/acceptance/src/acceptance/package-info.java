/**
 * Acceptance of a built product from outside: its start script run as processes, its answers read as text and JSON. Knows the command
 * line's contract and nothing of the bundles behind it. {@code Slice} is the main job, {@code Trouble} what goes wrong on real machines.
 */
package acceptance;
